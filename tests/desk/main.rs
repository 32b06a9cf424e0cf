//! The desk suite: every use case through the same door that the window uses, over a file of its own.

mod backup;
mod bindings;
mod complaint;
mod customer;
mod documents;
mod extension;
mod figures;
mod generate;
mod knowledge;
mod leave;
mod ledger;
mod meeting;
mod note;
mod offence;
mod offence_order;
mod offence_seen;
mod options;
mod order_times;
mod pairing;
mod patrol;
mod probation;
mod product;
mod readiness;
mod referee;
mod review;
mod reward;
mod question;
mod quiz;
mod rights;
mod rights_table;
mod roster;
mod rota;
mod rulebook;
mod rules;
mod ruling;
mod session;
mod shop;
mod staff;
mod today;
mod training;
mod typing;
mod year;

mod handover {
    pub mod floor;
    mod item;
    mod leave;
    mod outage;
    mod paper;
    mod print;
    mod read_back;
    mod sheet;
}
mod variants;
