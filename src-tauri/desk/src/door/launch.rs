//! Launches, their classes, and requests for an introduction.

use super::table::commands;
use super::Admission::Holder;
use super::Nothing;
use crate::{launch, product_request};
use domain::access::Right::*;

commands! {
    calls {
        launches(Nothing) -> launch::LaunchesView = launch::list, Holder(SeeProducts);
        launch(launch::WhichLaunch) -> launch::view::LaunchView = launch::view::one, Holder(SeeProducts);
        save_launch(launch::save::SaveLaunch) -> domain::ids::LaunchId = launch::save::save, Holder(KeepProducts);
        decide_launch(launch::save::DecideLaunch) -> () = launch::save::decide, Holder(KeepProducts);
        class_times(launch::times::AskTimes) -> launch::times::ClassTimes = launch::times::propose, Holder(KeepProducts);
        save_class(launch::class::SaveClass) -> domain::ids::ClassId = launch::class::save, Holder(KeepProducts);
        cancel_class(launch::class::WhichClass) -> () = launch::class::cancel, Holder(KeepProducts);
        tick_class(launch::class::TickClass) -> () = launch::class::tick, Holder(SeeProducts);
        launches_today(Nothing) -> launch::today::LaunchesToday = launch::today::today, Holder(SeeProducts);

        introductions(Nothing) -> product_request::RequestsView = product_request::list, Holder(SeeProducts);
        introduction_choices(product_request::WhichAnswers) -> product_request::AnswersView = product_request::choices, Holder(KeepProducts);
        ask_introduction(product_request::AskIntroduction) -> domain::ids::RequestId = product_request::ask, Holder(SeeProducts);
        answer_introduction(product_request::answer::AnswerRequest) -> () = product_request::answer::answer, Holder(KeepProducts);
        refuse_introduction(product_request::RefuseRequest) -> () = product_request::refuse, Holder(KeepProducts);
        withdraw_introduction(product_request::WhichRequest) -> () = product_request::withdraw, Holder(SeeProducts);
        set_introduction_days(product_request::SetRequestDays) -> () = product_request::set_days, Holder(KeepProducts);
    }
    documents {
        class_pdf(launch::print::ClassPaper) = launch::print::sheet, Holder(SeeProducts);
    }
    imports {}
}
