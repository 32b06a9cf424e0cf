//! Listings from a file: a dry run first, then all rows or none.

use std::collections::HashMap;

use domain::audit::{Act, AuditLine};
use domain::ids::ListingId;
use domain::language::Language;
use domain::patrol::{listing_problems, Listing, PatrolProblem};
use paper::figures_file::cells;
use paper::listing_file::{self, ListingLine};
use paper::PaperFault;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::listing::{cleaned, differences};
use crate::fault::{Fault, FileProblem};
use crate::visit::Visit;
use crate::Document;

/// What an import would do.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ListingPreview {
    /// Listings that would be added.
    pub create: Vec<Listing>,
    /// Listings that would be changed, with the fields.
    pub change: Vec<ListingChange>,
    /// Listings that are in the file as they are in the shop.
    pub same: u32,
    /// Lines that cannot be taken over.
    pub problems: Vec<ListingLineProblem>,
    /// Columns that the program does not know.
    pub unknown_columns: Vec<String>,
}

/// A listing that would be changed.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ListingChange {
    /// As it would be.
    pub listing: Listing,
    /// What would be different.
    pub fields: Vec<AuditLine>,
}

/// A line that cannot be taken over.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ListingLineProblem {
    /// Its number in the file, from 1.
    pub line: u32,
    /// The code in it.
    pub code: String,
    /// What is wrong.
    pub problem: PatrolProblem,
}

/// The rows of a dry run that shall be written.
#[derive(Deserialize, TS)]
pub struct ImportListings {
    rows: Vec<Listing>,
}

/// What an import did.
#[derive(Clone, Copy, Debug, Serialize, TS)]
pub struct ListingsImported {
    /// Listings added.
    pub created: u32,
    /// Listings changed.
    pub changed: u32,
}

/// An empty list in a language.
#[derive(Deserialize, TS)]
pub struct ListingTemplate {
    language: Language,
}

/// Reads a file and tells what it would do, changing nothing. An empty cell leaves what the shop has.
pub fn preview(visit: &mut Visit, _: &str, bytes: &[u8]) -> Result<ListingPreview, Fault> {
    let today = visit.now()?.date();
    let file = listing_file::read(bytes).map_err(no_code_column)?;
    let stored = visit.store()?.read(store::patrol::listings)?;
    let mut preview =
        ListingPreview { create: Vec::new(), change: Vec::new(), same: 0, problems: Vec::new(), unknown_columns: file.ignored_columns };
    let mut seen: HashMap<String, String> = HashMap::new();
    let known: HashMap<&str, &Listing> = stored.iter().map(|l| (l.code.as_str(), l)).collect();
    for line in &file.lines {
        let code = code_of(line);
        let before = known.get(code.as_str()).copied();
        let blank = Listing { id: ListingId(0), code, title: String::new(), price: None, link: String::new(), added: today, retired: false };
        let found = read(line, before.cloned().unwrap_or(blank)).and_then(|listing| match seen.get(&listing.code) {
            Some(by) => Err(PatrolProblem::CodeTaken { by: by.clone() }),
            None => Ok(listing),
        });
        match (found, before) {
            (Err(problem), _) => preview.problems.push(ListingLineProblem { line: line.line, code: code_of(line), problem }),
            (Ok(listing), None) => {
                seen.insert(listing.code.clone(), listing.title.clone());
                preview.create.push(listing);
            }
            (Ok(listing), Some(before)) => {
                seen.insert(listing.code.clone(), listing.title.clone());
                let fields = differences(before, &listing);
                if fields.is_empty() { preview.same += 1 } else { preview.change.push(ListingChange { listing, fields }) }
            }
        }
    }
    Ok(preview)
}

fn no_code_column(fault: PaperFault) -> Fault {
    match fault {
        PaperFault::NoKnownColumn { .. } => Fault::BadFile { problem: FileProblem::NoCodeColumn },
        other => other.into(),
    }
}

/// The shop's own code, else the platform's number.
fn code_of(line: &ListingLine) -> String {
    line.code.as_ref().or(line.item.as_ref()).map(|c| c.trim().to_owned()).unwrap_or_default()
}

fn read(line: &ListingLine, mut listing: Listing) -> Result<Listing, PatrolProblem> {
    if let Some(title) = &line.title {
        listing.title.clone_from(title);
    }
    if let Some(link) = &line.link {
        listing.link.clone_from(link);
    }
    if let Some(price) = &line.price {
        listing.price = cells::money(price).map_err(|_| PatrolProblem::BadPrice)?.or(listing.price);
    }
    if let Some(shelf) = &line.shelf {
        let off = ["下架", "仓库", "倉庫", "删除", "刪除", "off", "retired", "hidden"];
        listing.retired = off.iter().any(|word| shelf.to_lowercase().contains(word));
    }
    let listing = cleaned(listing);
    match listing_problems(&listing, &[]).into_iter().next() {
        Some(problem) => Err(problem),
        None => Ok(listing),
    }
}

/// Writes the rows of a dry run, all or none. They are checked again: the list may have changed meanwhile.
pub fn import(visit: &mut Visit, args: ImportListings) -> Result<ListingsImported, Fault> {
    let (now, me) = (visit.now()?, visit.me()?);
    visit.store()?.write(|tx| {
        let mut all = store::patrol::listings(tx)?;
        let mut done = ListingsImported { created: 0, changed: 0 };
        let mut lines = Vec::new();
        for row in args.rows {
            let listing = cleaned(Listing { added: now.date(), ..row });
            let problems = listing_problems(&listing, &all);
            if !problems.is_empty() {
                return Err(Fault::InvalidPatrol { problems });
            }
            let id = store::patrol::save_listing(tx, &listing)?;
            *(if listing.id.0 == 0 { &mut done.created } else { &mut done.changed }) += 1;
            lines.push(AuditLine::new(listing.code.clone(), listing.title.clone()));
            all.retain(|l| l.id != id);
            all.push(Listing { id, ..listing });
        }
        store::audit::add(tx, now, Some(me.id), Act::ListingsImported, "", &lines)?;
        Ok(done)
    })
}

/// An empty list with its heads, to be filled in.
pub fn template(_: &mut Visit, args: ListingTemplate) -> Result<Document, Fault> {
    Ok(Document { file_name: "daybook-listings-template.csv".to_owned(), bytes: listing_file::template(args.language)? })
}
