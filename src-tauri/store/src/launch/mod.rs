//! Launches with their products, and what was decided about them (TRN-01, TRN-02).

pub mod class;

use std::collections::HashMap;

use domain::ids::{AttachmentId, LaunchDeedId, LaunchId, ProductId, QuizId, StaffId};
use domain::launch::{Launch, LaunchDeed, LaunchState};
use rusqlite::{named_params, params, Row};

use crate::columns::{moment, Columns};
use crate::customer::words::hide;
use crate::fault::StoreFault;
use crate::store::{Db, Tx};
use crate::words::Word;

const LAUNCH: &str = "SELECT id, name, lists_on, quiz, pass_mark, material, state, by_staff, at FROM launch";

/// Every launch, the latest listing day first.
pub fn all(db: &Db) -> Result<Vec<Launch>, StoreFault> {
    let mut found = db.all(&format!("{LAUNCH} ORDER BY lists_on DESC, id DESC"), [], launch)?;
    let products = db.all("SELECT launch, product FROM launch_product ORDER BY launch, product", [], product)?;
    let pictures = db.all("SELECT launch, attachment FROM launch_picture ORDER BY launch, place", [], picture)?;
    let places: HashMap<LaunchId, usize> = found.iter().enumerate().map(|(at, l)| (l.id, at)).collect();
    for (of, product) in products {
        if let Some(launch) = places.get(&of).and_then(|at| found.get_mut(*at)) {
            launch.products.push(product);
        }
    }
    for (of, picture) in pictures {
        if let Some(launch) = places.get(&of).and_then(|at| found.get_mut(*at)) {
            launch.pictures.push(picture);
        }
    }
    Ok(found)
}

/// The launch with this id.
pub fn get(db: &Db, id: LaunchId) -> Result<Option<Launch>, StoreFault> {
    let Some(mut found) = db.one(&format!("{LAUNCH} WHERE id = ?1"), [id.0], launch)? else { return Ok(None) };
    let products =
        db.all("SELECT launch, product FROM launch_product WHERE launch = ?1 ORDER BY product", [id.0], product)?;
    found.products = products.into_iter().map(|(_, product)| product).collect();
    let pictures =
        db.all("SELECT launch, attachment FROM launch_picture WHERE launch = ?1 ORDER BY place", [id.0], picture)?;
    found.pictures = pictures.into_iter().map(|(_, picture)| picture).collect();
    Ok(Some(found))
}

fn launch(row: &Row) -> rusqlite::Result<Launch> {
    Ok(Launch {
        id: LaunchId(row.get("id")?),
        name: row.get("name")?,
        products: Vec::new(),
        lists_on: row.day("lists_on")?,
        quiz: row.get::<_, Option<i64>>("quiz")?.map(QuizId),
        pass_mark: row.get("pass_mark")?,
        material: row.get("material")?,
        pictures: Vec::new(),
        state: row.word("state")?,
        by: row.staff("by_staff")?,
        at: row.moment("at")?,
    })
}

fn product(row: &Row) -> rusqlite::Result<(LaunchId, ProductId)> {
    Ok((LaunchId(row.get("launch")?), ProductId(row.get("product")?)))
}

fn picture(row: &Row) -> rusqlite::Result<(LaunchId, AttachmentId)> {
    Ok((LaunchId(row.get("launch")?), AttachmentId(row.get("attachment")?)))
}

/// Adds a launch (id 0) or changes one, with its products and pictures. Where it stands is changed by [`stand`]. `NotFound` if the
/// id is unknown.
pub fn save(tx: &Tx, launch: &Launch) -> Result<LaunchId, StoreFault> {
    let id = if launch.id.0 == 0 { add(tx, launch)? } else { change(tx, launch)? };
    tx.run("DELETE FROM launch_product WHERE launch = ?1", [id.0])?;
    for product in &launch.products {
        let sql = "INSERT INTO launch_product (launch, product) VALUES (?1, ?2) ON CONFLICT DO NOTHING";
        tx.run(sql, params![id.0, product.0])?;
    }
    tx.run("DELETE FROM launch_picture WHERE launch = ?1", [id.0])?;
    for (place, picture) in (0_i64..).zip(&launch.pictures) {
        tx.run(
            "INSERT INTO launch_picture (launch, place, attachment) VALUES (?1, ?2, ?3)",
            params![id.0, place, picture.0],
        )?;
    }
    Ok(id)
}

fn add(tx: &Tx, launch: &Launch) -> Result<LaunchId, StoreFault> {
    tx.add(
        "INSERT INTO launch (name, lists_on, quiz, pass_mark, material, state, by_staff, at)
         VALUES (:name, :lists_on, :quiz, :pass_mark, :material, :state, :by, :at)",
        named_params! {
            ":name": launch.name, ":lists_on": launch.lists_on.to_string(), ":quiz": launch.quiz.map(|q| q.0),
            ":pass_mark": launch.pass_mark, ":material": launch.material, ":state": launch.state.word(), ":by": launch.by.0,
            ":at": moment(launch.at),
        },
    )
    .map(LaunchId)
}

fn change(tx: &Tx, launch: &Launch) -> Result<LaunchId, StoreFault> {
    let sql = "UPDATE launch SET name = ?2, quiz = ?3, pass_mark = ?4, material = ?5 WHERE id = ?1";
    let changed =
        tx.run(sql, params![launch.id.0, launch.name, launch.quiz.map(|q| q.0), launch.pass_mark, launch.material])?;
    if changed == 0 {
        Err(StoreFault::NotFound)
    } else {
        Ok(launch.id)
    }
}

/// Keeps a decision about a launch, with where it stands and when it is listed from now on.
pub fn stand(tx: &Tx, deed: &LaunchDeed, state: LaunchState) -> Result<(), StoreFault> {
    let id = tx.add(
        "INSERT INTO launch_deed (launch, deed, was, is_now, reason, by_staff, at)
         VALUES (:launch, :deed, :was, :is_now, :reason, :by, :at)",
        named_params! {
            ":launch": deed.launch.0, ":deed": deed.deed.word(), ":was": deed.was.to_string(), ":is_now": deed.is_now.to_string(),
            ":reason": hide(tx, &deed.reason)?, ":by": deed.by.0, ":at": moment(deed.at),
        },
    )?;
    for staff in &deed.unready {
        tx.run("INSERT INTO launch_unready (deed, staff) VALUES (?1, ?2)", params![id, staff.0])?;
    }
    let sql = "UPDATE launch SET lists_on = ?2, state = ?3 WHERE id = ?1";
    let changed = tx.run(sql, params![deed.launch.0, deed.is_now.to_string(), state.word()])?;
    if changed == 0 {
        Err(StoreFault::NotFound)
    } else {
        Ok(())
    }
}

/// What was decided about a launch, the latest first.
pub fn deeds(db: &Db, launch: LaunchId) -> Result<Vec<LaunchDeed>, StoreFault> {
    let sql =
        "SELECT id, launch, deed, was, is_now, reason, by_staff, at FROM launch_deed WHERE launch = ?1 ORDER BY id DESC";
    let mut found = db.all(sql, [launch.0], |row| {
        Ok(LaunchDeed {
            id: LaunchDeedId(row.get("id")?),
            launch: LaunchId(row.get("launch")?),
            deed: row.word("deed")?,
            was: row.day("was")?,
            is_now: row.day("is_now")?,
            reason: row.get("reason")?,
            by: row.staff("by_staff")?,
            at: row.moment("at")?,
            unready: Vec::new(),
        })
    })?;
    let sql = "SELECT u.deed, u.staff FROM launch_unready u JOIN launch_deed d ON d.id = u.deed WHERE d.launch = ?1 ORDER BY u.staff";
    for (deed, staff) in db.all(sql, [launch.0], |row| Ok((LaunchDeedId(row.get("deed")?), StaffId(row.get("staff")?))))? {
        if let Some(one) = found.iter_mut().find(|d| d.id == deed) {
            one.unready.push(staff);
        }
    }
    Ok(found)
}
