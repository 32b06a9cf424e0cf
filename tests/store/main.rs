//! The store suite: one file per source file.

mod attachment;
mod audit;
mod backup;
mod calendar;
mod customer;
mod fault;
mod figures;
mod finding;
mod ground;
mod leave;
mod migrate;
mod need;
mod order_times;
mod note;
mod note_collection;
mod patrol;
mod publication;
mod reward;
mod rota;
mod secret;
mod shift;
mod shop;
mod staff;
mod store;
mod wish;
