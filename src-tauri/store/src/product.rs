//! Products with their attributes, each kept in versions (TRN-01, TRN-02), the questions that ask for them, and what was answered
//! when some were asked again.

use std::collections::HashMap;

use chrono::NaiveDateTime;
use domain::ids::{AttachmentId, AttributeId, ProductId, QuestionId, QuizId, StaffId};
use domain::product::{Attribute, AttributeDraft, AttributeVersion, Product};
use domain::question::{QuestionState, Weight};
use rusqlite::{named_params, params, Row};

use crate::columns::{moment, Columns};
use crate::fault::StoreFault;
use crate::store::{Db, Tx};

/// Most attributes have one version, which holds since it was written; only of the others the versions are looked up.
const ATTRIBUTE: &str = "SELECT a.product, a.id, a.version, a.retired, v.name, v.value, v.unit,
    iif(a.version = 1, v.at, (SELECT max(e.at) FROM attribute_version e WHERE e.attribute = a.id AND e.anew = 1)) AS since,
    a.version > 1 AND EXISTS (SELECT 1 FROM attribute_version e WHERE e.attribute = a.id AND e.anew = 1 AND e.version > 1) AS changed
    FROM product_attribute a JOIN attribute_version v ON v.attribute = a.id AND v.version = a.version";

/// Every product with its attributes, by name.
pub fn all(db: &Db) -> Result<Vec<Product>, StoreFault> {
    let products =
        db.all("SELECT id, code, name, about, quiz, added, retired FROM product ORDER BY retired, name, id", [], product)?;
    let attributes = db.all(&format!("{ATTRIBUTE} ORDER BY a.product, a.retired, a.place, a.id"), [], attribute)?;
    let alternatives =
        db.all("SELECT attribute, value FROM attribute_alternative ORDER BY attribute, place", [], alternative)?;
    let pictures = db.all("SELECT product, attachment FROM product_picture ORDER BY product, place", [], picture)?;
    Ok(together(products, attributes, alternatives, pictures))
}

/// The product with this id.
pub fn get(db: &Db, id: ProductId) -> Result<Option<Product>, StoreFault> {
    let Some(found) =
        db.one("SELECT id, code, name, about, quiz, added, retired FROM product WHERE id = ?1", [id.0], product)?
    else {
        return Ok(None);
    };
    let attributes =
        db.all(&format!("{ATTRIBUTE} WHERE a.product = ?1 ORDER BY a.retired, a.place, a.id"), [id.0], attribute)?;
    let sql = "SELECT o.attribute, o.value FROM attribute_alternative o JOIN product_attribute a ON a.id = o.attribute
        WHERE a.product = ?1 ORDER BY o.attribute, o.place";
    let alternatives = db.all(sql, [id.0], alternative)?;
    let sql = "SELECT product, attachment FROM product_picture WHERE product = ?1 ORDER BY place";
    let pictures = db.all(sql, [id.0], picture)?;
    Ok(together(vec![found], attributes, alternatives, pictures).pop())
}

fn together(
    mut products: Vec<Product>,
    attributes: Vec<(ProductId, Attribute)>,
    alternatives: Vec<(AttributeId, String)>,
    pictures: Vec<(ProductId, AttachmentId)>,
) -> Vec<Product> {
    let mut given: HashMap<AttributeId, Vec<String>> = HashMap::new();
    for (attribute, value) in alternatives {
        given.entry(attribute).or_default().push(value);
    }
    let places: HashMap<ProductId, usize> = products.iter().enumerate().map(|(at, p)| (p.id, at)).collect();
    for (of, mut attribute) in attributes {
        attribute.alternatives = given.remove(&attribute.id).unwrap_or_default();
        if let Some(product) = places.get(&of).and_then(|at| products.get_mut(*at)) {
            product.attributes.push(attribute);
        }
    }
    for (of, picture) in pictures {
        if let Some(product) = places.get(&of).and_then(|at| products.get_mut(*at)) {
            product.pictures.push(picture);
        }
    }
    products
}

fn product(row: &Row) -> rusqlite::Result<Product> {
    Ok(Product {
        id: ProductId(row.get("id")?),
        code: row.get("code")?,
        name: row.get("name")?,
        about: row.get("about")?,
        quiz: row.get::<_, Option<i64>>("quiz")?.map(QuizId),
        added: row.day("added")?,
        retired: row.get("retired")?,
        pictures: Vec::new(),
        attributes: Vec::new(),
    })
}

/// Columns by their places: those of every product are read for the board.
fn attribute(row: &Row) -> rusqlite::Result<(ProductId, Attribute)> {
    let attribute = Attribute {
        id: AttributeId(row.get(1)?),
        version: row.get(2)?,
        name: row.get(4)?,
        value: row.get(5)?,
        unit: row.get(6)?,
        alternatives: Vec::new(),
        since: row.moment(7)?,
        changed: row.get(8)?,
        retired: row.get(3)?,
    };
    Ok((ProductId(row.get(0)?), attribute))
}

fn alternative(row: &Row) -> rusqlite::Result<(AttributeId, String)> {
    Ok((AttributeId(row.get(0)?), row.get(1)?))
}

fn picture(row: &Row) -> rusqlite::Result<(ProductId, AttachmentId)> {
    Ok((ProductId(row.get("product")?), AttachmentId(row.get("attachment")?)))
}

/// The versions of a product's attributes, by attribute, the latest first.
pub fn versions(db: &Db, product: ProductId) -> Result<Vec<AttributeVersion>, StoreFault> {
    let sql = "SELECT v.attribute, v.version, v.name, v.value, v.unit, v.anew, v.by_staff, v.at FROM attribute_version v JOIN product_attribute a ON a.id = v.attribute
        WHERE a.product = ?1 ORDER BY v.attribute, v.version DESC";
    db.all(sql, [product.0], |row| {
        Ok(AttributeVersion {
            attribute: AttributeId(row.get("attribute")?),
            version: row.get("version")?,
            name: row.get("name")?,
            value: row.get("value")?,
            unit: row.get("unit")?,
            anew: row.get("anew")?,
            by: row.staff("by_staff")?,
            at: row.moment("at")?,
        })
    })
}

/// Whether a product or a launch shows this picture.
pub fn shows(db: &Db, picture: AttachmentId) -> Result<bool, StoreFault> {
    let sql = "SELECT 1 FROM product_picture WHERE attachment = ?1 UNION ALL SELECT 1 FROM launch_picture WHERE attachment = ?1 LIMIT 1";
    Ok(db.one(sql, [picture.0], |_| Ok(()))?.is_some())
}

/// Adds a product (id 0) or changes one, with its pictures; its attributes are saved one by one. `NotFound` if the id is unknown.
pub fn save(tx: &Tx, product: &Product) -> Result<ProductId, StoreFault> {
    let id = if product.id.0 == 0 { add(tx, product)? } else { change(tx, product)? };
    tx.run("DELETE FROM product_picture WHERE product = ?1", [id.0])?;
    for (place, picture) in (0_i64..).zip(&product.pictures) {
        tx.run(
            "INSERT INTO product_picture (product, place, attachment) VALUES (?1, ?2, ?3)",
            params![id.0, place, picture.0],
        )?;
    }
    Ok(id)
}

fn add(tx: &Tx, product: &Product) -> Result<ProductId, StoreFault> {
    let sql = "INSERT INTO product (code, name, about, quiz, added, retired) VALUES (:code, :name, :about, :quiz, :added, :retired)";
    let quiz = product.quiz.map(|q| q.0);
    tx.add(
        sql,
        named_params! {
            ":code": product.code, ":name": product.name, ":about": product.about, ":quiz": quiz, ":added": product.added.to_string(),
            ":retired": product.retired,
        },
    )
    .map(ProductId)
}

fn change(tx: &Tx, product: &Product) -> Result<ProductId, StoreFault> {
    let sql = "UPDATE product SET code = ?2, name = ?3, about = ?4, quiz = ?5, retired = ?6 WHERE id = ?1";
    let quiz = product.quiz.map(|q| q.0);
    let changed = tx.run(sql, params![product.id.0, product.code, product.name, product.about, quiz, product.retired])?;
    if changed == 0 {
        Err(StoreFault::NotFound)
    } else {
        Ok(product.id)
    }
}

/// Adds an attribute with its first version; its id.
pub fn add_attribute(
    tx: &Tx,
    product: ProductId,
    draft: &AttributeDraft,
    by: StaffId,
    at: NaiveDateTime,
) -> Result<AttributeId, StoreFault> {
    let id = AttributeId(
        tx.add("INSERT INTO product_attribute (product, place, version, retired) VALUES (?1, 0, 1, 0)", [product.0])?,
    );
    add_version(tx, &version_of(draft, (id, 1), true, by, at))?;
    Ok(id)
}

/// A version that says what a draft says.
pub fn version_of(
    draft: &AttributeDraft,
    (attribute, version): (AttributeId, u32),
    anew: bool,
    by: StaffId,
    at: NaiveDateTime,
) -> AttributeVersion {
    let AttributeDraft { name, value, unit, .. } = draft.clone();
    AttributeVersion { attribute, version, name, value, unit, anew, by, at }
}

/// Keeps a further version of an attribute: it holds from now on.
pub fn add_version(tx: &Tx, version: &AttributeVersion) -> Result<(), StoreFault> {
    tx.run(
        "INSERT INTO attribute_version (attribute, version, name, value, unit, anew, by_staff, at)
         VALUES (:attribute, :version, :name, :value, :unit, :anew, :by, :at)",
        named_params! {
            ":attribute": version.attribute.0, ":version": version.version, ":name": version.name, ":value": version.value,
            ":unit": version.unit, ":anew": version.anew, ":by": version.by.0, ":at": moment(version.at),
        },
    )?;
    let changed =
        tx.run("UPDATE product_attribute SET version = ?2 WHERE id = ?1", params![version.attribute.0, version.version])?;
    if changed == 0 {
        Err(StoreFault::NotFound)
    } else {
        Ok(())
    }
}

/// Puts an attribute at its place, with its alternatives; or away, to be known no more.
pub fn place_attribute(
    tx: &Tx,
    id: AttributeId,
    place: u32,
    retired: bool,
    alternatives: &[String],
) -> Result<(), StoreFault> {
    tx.run("UPDATE product_attribute SET place = ?2, retired = ?3 WHERE id = ?1", params![id.0, place, retired])?;
    tx.run("DELETE FROM attribute_alternative WHERE attribute = ?1", [id.0])?;
    for (place, value) in (0_i64..).zip(alternatives) {
        tx.run(
            "INSERT INTO attribute_alternative (attribute, place, value) VALUES (?1, ?2, ?3)",
            params![id.0, place, value],
        )?;
    }
    Ok(())
}

/// A question that asks for an attribute.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Asking {
    /// The attribute.
    pub attribute: AttributeId,
    /// The question.
    pub question: QuestionId,
    /// Where it stands.
    pub state: QuestionState,
}

/// The questions that ask for attributes, by attribute.
pub fn asking(db: &Db) -> Result<Vec<Asking>, StoreFault> {
    db.all("SELECT attribute, id, state FROM question WHERE attribute IS NOT NULL ORDER BY attribute, id", [], |row| {
        Ok(Asking {
            attribute: AttributeId(row.get(0)?),
            question: QuestionId(row.get(1)?),
            state: row.word("state")?,
        })
    })
}

/// The attribute that a question asks for.
pub fn asked_by(db: &Db, question: QuestionId) -> Result<Option<AttributeId>, StoreFault> {
    let found =
        db.one("SELECT attribute FROM question WHERE id = ?1", [question.0], |row| row.get::<_, Option<i64>>("attribute"))?;
    Ok(found.flatten().map(AttributeId))
}

/// Lets a question ask for an attribute, or for none.
pub fn link(tx: &Tx, question: QuestionId, attribute: Option<AttributeId>) -> Result<(), StoreFault> {
    let changed = tx.run("UPDATE question SET attribute = ?2 WHERE id = ?1", params![question.0, attribute.map(|a| a.0)])?;
    if changed == 0 {
        Err(StoreFault::NotFound)
    } else {
        Ok(())
    }
}

/// An answer to a question that was asked for its attribute alone, outside a quiz.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AttributeAnswer {
    /// Who answered.
    pub staff: StaffId,
    /// For which attribute.
    pub attribute: AttributeId,
    /// Which question.
    pub question: QuestionId,
    /// Which version of it.
    pub version: u32,
    /// Its mark.
    pub mark: Weight,
    /// When, shop time.
    pub at: NaiveDateTime,
}

/// Keeps such an answer.
pub fn add_answer(tx: &Tx, answer: &AttributeAnswer) -> Result<(), StoreFault> {
    let sql = "INSERT INTO attribute_answer (staff, attribute, question, version, mark, at) VALUES (?1, ?2, ?3, ?4, ?5, ?6)";
    let a = answer;
    tx.run(sql, params![a.staff.0, a.attribute.0, a.question.0, a.version, a.mark.0, moment(a.at)])?;
    Ok(())
}
