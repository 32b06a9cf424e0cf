//! The domain suite: one file per source file; `shop` builds what they try the rules on, `pace` measures.

#![allow(clippy::expect_used, clippy::panic)] // a test that cannot be set up fails

mod access;
mod attachment;
mod audit;
mod backup;
mod calendar;
mod complaint;
mod figures;
mod figures_platform;
mod item_analysis;
mod knowledge;
mod language;
mod launch;
mod leave;
mod ledger;
mod meeting;
mod mentor;
mod money;
mod month;
mod need;
mod note;
mod offence;
mod order_times;
mod pace;
mod pairing;
mod patrol;
mod probation;
mod product;
mod question;
mod quiz;
mod quota;
mod readiness;
mod review;
mod reward;
mod rulebook;
mod ruling;
mod shift;
mod shop;
mod sign_in;
mod staff;
mod time;
mod training;
mod typing;
mod wish;

mod customer {
    mod look_up;
    mod mask;
    mod retention;
    mod text;
    mod token;
}

mod handover {
    mod code;
    mod item;
    mod masked;
    mod owner;
    mod paper;
    mod read_back;
    mod sample;
    mod sheet;
    mod turn;
}

mod rota {
    mod because;
    mod changes;
    mod check;
    mod coverage;
    mod edit;
    mod limits;
    mod options;
    mod plan;
    mod sums;
}
