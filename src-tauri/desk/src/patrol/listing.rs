//! The shop's listings by hand.

use std::collections::HashMap;

use chrono::NaiveDateTime;
use domain::audit::{Act, AuditLine};
use domain::ids::{ListingId, StaffId};
use domain::patrol::{listing_problems, LastLook, Listing};
use serde::{Deserialize, Serialize};
use store::Tx;
use ts_rs::TS;

use crate::fault::Fault;
use crate::visit::Visit;

/// A listing with how it is covered.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ListingRow {
    /// The listing.
    pub listing: Listing,
    /// When somebody last looked at it.
    pub looked: Option<NaiveDateTime>,
    /// Findings of it that are not mended yet.
    pub open: u32,
}

/// A listing to save: id 0 is new.
#[derive(Deserialize, TS)]
pub struct SaveListing {
    listing: Listing,
}

/// The rows of a list: in the order of `coverage`, then what is off the shelves.
pub(crate) fn rows(mut listings: Vec<Listing>, coverage: &[LastLook], open: &[(ListingId, u32)]) -> Vec<ListingRow> {
    let places: HashMap<ListingId, usize> = coverage.iter().enumerate().map(|(at, c)| (c.listing, at)).collect();
    let counts: HashMap<ListingId, u32> = open.iter().copied().collect();
    listings.sort_by_key(|l| (places.get(&l.id).copied().unwrap_or(usize::MAX), l.id));
    let looked = |id| places.get(&id).and_then(|at| coverage.get(*at)).and_then(|c| c.looked);
    let row = |listing: Listing| ListingRow { looked: looked(listing.id), open: counts.get(&listing.id).copied().unwrap_or(0), listing };
    listings.into_iter().map(row).collect()
}

/// Adds or changes a listing.
pub fn save(visit: &mut Visit, args: SaveListing) -> Result<ListingId, Fault> {
    let (now, me) = (visit.now()?, visit.me()?);
    let listing = cleaned(Listing { added: now.date(), ..args.listing });
    visit.store()?.write(|tx| {
        let all = store::patrol::listings(tx)?;
        let before = all.iter().find(|l| l.id == listing.id);
        if listing.id.0 != 0 && before.is_none() {
            return Err(Fault::not_found("listing"));
        }
        let problems = listing_problems(&listing, &all);
        if !problems.is_empty() {
            return Err(Fault::InvalidPatrol { problems });
        }
        let lines = before.map(|b| differences(b, &listing)).unwrap_or_default();
        let id = store::patrol::save_listing(tx, &listing)?;
        record(tx, now, me.id, &listing, &lines)?;
        Ok(id)
    })
}

fn record(tx: &Tx, now: NaiveDateTime, by: StaffId, listing: &Listing, lines: &[AuditLine]) -> Result<(), Fault> {
    store::audit::add(tx, now, Some(by), Act::ListingSaved, &listing.code, lines)?;
    Ok(())
}

/// Code, title and link as the shop means them.
pub(crate) fn cleaned(listing: Listing) -> Listing {
    Listing {
        code: listing.code.trim().to_owned(),
        title: listing.title.trim().to_owned(),
        link: listing.link.trim().to_owned(),
        ..listing
    }
}

/// The fields that differ.
pub(crate) fn differences(before: &Listing, after: &Listing) -> Vec<AuditLine> {
    let price = |p: Option<i64>| p.map(yuan).unwrap_or_default();
    let shelf = |retired: bool| if retired { "off" } else { "on" }.to_owned();
    let fields = [
        ("code", before.code.clone(), after.code.clone()),
        ("title", before.title.clone(), after.title.clone()),
        ("price", price(before.price), price(after.price)),
        ("link", before.link.clone(), after.link.clone()),
        ("shelf", shelf(before.retired), shelf(after.retired)),
    ];
    let line = |(what, before, after): (&str, String, String)| AuditLine { what: what.to_owned(), before, after };
    fields.into_iter().filter(|(_, b, a)| b != a).map(line).collect()
}

/// Fen as yuan: 199.00.
pub(crate) fn yuan(fen: i64) -> String {
    format!("{}.{:02}", fen / 100, fen.rem_euclid(100))
}
