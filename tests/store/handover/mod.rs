mod item;
mod outage;
mod sheet;
