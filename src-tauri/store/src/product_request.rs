//! Requests for an introduction to a product, and after how many days they stand on the manager's page (TRN-03).

use domain::ids::{ClassId, PageId, ProductId, RequestId, StaffId};
use domain::product::request::{Request, RequestState};
use rusqlite::{named_params, params, Row};

use crate::columns::{moment, Columns};
use crate::customer::words::hide;
use crate::fault::StoreFault;
use crate::store::{Db, Tx};
use crate::words::Word;

const REQUEST: &str =
    "SELECT id, product, words, staff, at, state, way, class, page, remark, answered_by, answered_on FROM product_request";

/// The requests that wait, the oldest first.
pub fn open(db: &Db) -> Result<Vec<Request>, StoreFault> {
    db.all(&format!("{REQUEST} WHERE state = 'open' ORDER BY at, id"), [], request)
}

/// The latest that were answered, refused or withdrawn, the latest first; of one person where one is named.
pub fn settled(db: &Db, of: Option<StaffId>, limit: u32) -> Result<Vec<Request>, StoreFault> {
    let sql = format!("{REQUEST} WHERE state <> 'open' AND (?1 IS NULL OR staff = ?1) ORDER BY id DESC LIMIT ?2");
    db.all(&sql, params![of.map(|s| s.0), limit], request)
}

/// The requests for a product, the latest first.
pub fn of_product(db: &Db, product: ProductId) -> Result<Vec<Request>, StoreFault> {
    db.all(&format!("{REQUEST} WHERE product = ?1 ORDER BY id DESC"), [product.0], request)
}

/// The requests that a class answers.
pub fn of_class(db: &Db, class: ClassId) -> Result<Vec<Request>, StoreFault> {
    db.all(&format!("{REQUEST} WHERE class = ?1 ORDER BY id"), [class.0], request)
}

/// The request with this id.
pub fn get(db: &Db, id: RequestId) -> Result<Option<Request>, StoreFault> {
    db.one(&format!("{REQUEST} WHERE id = ?1"), [id.0], request)
}

fn request(row: &Row) -> rusqlite::Result<Request> {
    Ok(Request {
        id: RequestId(row.get("id")?),
        product: row.get::<_, Option<i64>>("product")?.map(ProductId),
        words: row.get("words")?,
        staff: row.staff("staff")?,
        at: row.moment("at")?,
        state: row.word("state")?,
        way: row.word_if("way")?,
        class: row.get::<_, Option<i64>>("class")?.map(ClassId),
        page: row.get::<_, Option<i64>>("page")?.map(PageId),
        remark: row.get("remark")?,
        answered_by: row.staff_if("answered_by")?,
        answered_on: row.day_if("answered_on")?,
    })
}

/// Adds a request that waits; its id.
pub fn add(tx: &Tx, request: &Request) -> Result<RequestId, StoreFault> {
    let sql = "INSERT INTO product_request (product, words, staff, at, state, remark) VALUES (?1, ?2, ?3, ?4, 'open', '')";
    let product = request.product.map(|p| p.0);
    tx.add(sql, params![product, hide(tx, &request.words)?, request.staff.0, moment(request.at)]).map(RequestId)
}

/// Stores where a request stands, with its answer and the product that was meant. `NotFound` if the id is unknown.
pub fn settle(tx: &Tx, request: &Request) -> Result<(), StoreFault> {
    let answered = request.state == RequestState::Answered;
    let changed = tx.run(
        "UPDATE product_request SET product = :product, state = :state, way = :way, class = :class, page = :page, remark = :remark,
           answered_by = :by, answered_on = :day WHERE id = :id",
        named_params! {
            ":id": request.id.0, ":product": request.product.map(|p| p.0), ":state": request.state.word(),
            ":way": request.way.filter(|_| answered).map(Word::word),
            ":class": request.class.filter(|_| answered).map(|c| c.0), ":page": request.page.filter(|_| answered).map(|p| p.0),
            ":remark": hide(tx, &request.remark)?,
            ":by": request.answered_by.map(|s| s.0), ":day": request.answered_on.map(|d| d.to_string()),
        },
    )?;
    if changed == 0 {
        Err(StoreFault::NotFound)
    } else {
        Ok(())
    }
}

/// After how many days a request stands on the manager's page.
pub fn days(db: &Db) -> Result<u32, StoreFault> {
    Ok(db.one("SELECT request_days FROM product_setting WHERE id = 1", [], |row| row.get("request_days"))?.unwrap_or(3))
}

/// Settles that.
pub fn set_days(tx: &Tx, days: u32) -> Result<(), StoreFault> {
    tx.run("UPDATE product_setting SET request_days = ?1 WHERE id = 1", [days]).map(drop)
}
