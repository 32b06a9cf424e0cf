//! The handover: what is on the open sheet, who closes and accepts which, what leaves with a leave slip, what an outage leaves
//! behind (HND-01 to HND-07, CON-13).
//!
//! `facts` reads rota, people and sheets; `page`, `sheet_view` and `view` are what the screen gets; the other files hold one kind
//! of act each.

pub(crate) mod facts;
pub mod item;
pub mod leave;
pub mod outage;
pub mod page;
pub mod paper;
pub mod print;
pub mod read_back;
pub mod setting;
pub mod sheet;
pub mod sheet_view;
pub mod today;
pub mod unmask;
pub mod view;

pub(crate) use item::raise;
