//! Products, what is asked of them, and who is ready.

use super::table::commands;
use super::Admission::Holder;
use super::Nothing;
use crate::{product, readiness};
use domain::access::Right::*;

commands! {
    calls {
        products(Nothing) -> product::ProductsView = product::list, Holder(SeeProducts);
        product(product::WhichProduct) -> product::ProductView = product::one, Holder(SeeProducts);
        save_product(product::write::SaveProduct) -> domain::ids::ProductId = product::write::save, Holder(KeepProducts);
        link_question(product::write::LinkQuestion) -> () = product::write::link, Holder(KeepProducts);
        propose_for_product(product::propose::ProposeForProduct) -> u32 = product::propose::propose, Holder(KeepProducts);
        quiz_for_product(product::WhichProduct) -> domain::ids::QuizId = product::propose::quiz, Holder(KeepProducts);
        asked_again(Nothing) -> Vec<product::again::AgainRow> = product::again::list, Holder(SeeProducts);
        answer_again(product::again::AnswerAgain) -> product::again::AnsweredAgain = product::again::answer, Holder(SeeProducts);
        readiness(Nothing) -> readiness::ReadinessView = readiness::view, Holder(SeeResults);
        readiness_cell(readiness::cell::WhichCell) -> readiness::cell::CellReason = readiness::cell::reason, Holder(SeeProducts);
        listing_days(readiness::shifts::WhichListings) -> Vec<readiness::shifts::ListingDay> = readiness::shifts::listings, Holder(SeeDraft);
    }
    documents {
        readiness_pdf(readiness::print::ReadinessPaper) = readiness::print::pdf, Holder(SeeResults);
    }
    imports {}
}
