//! A shop of one person per role, made through the door; and the founding itself.

use std::path::Path;
use std::sync::LazyLock;

use argon2::password_hash::SaltString;
use argon2::{Argon2, PasswordHasher};
use chrono::{DateTime, Duration, TimeZone, Utc};
use desk::{Desk, Fault};
use serde_json::{json, Value};
use store::{Store, StoreFault};
use tempfile::TempDir;

pub const PASSWORD: &str = "correct horse";
pub const PIN: &str = "135792";

/// A shop in a folder of its own, with a clock that stands still.
pub struct Shop {
    pub desk: Desk,
    pub now: DateTime<Utc>,
    pub folder: TempDir,
}

impl Shop {
    /// Nothing founded yet. It is 16:00 on Tuesday, 1 December 2026, in the shop.
    pub fn empty() -> Shop {
        let folder = TempDir::new().expect("a folder for the test");
        let now = Utc.with_ymd_and_hms(2026, 12, 1, 8, 0, 0).single().expect("a time");
        Shop { desk: Desk::open(folder.path(), now), now, folder }
    }

    /// Founded with system A; the owner is signed in.
    pub fn founded() -> Shop {
        Shop::copied(&FOUNDED)
    }

    /// Founded, with somebody of each role; each has [`PIN`], the office has [`PASSWORD`]. The owner is signed in.
    pub fn staffed() -> Shop {
        Shop::copied(&STAFFED)
    }

    /// A copy of a shop that was made once.
    fn copied(file: &[u8]) -> Shop {
        let mut shop = Shop::empty();
        std::fs::write(shop.file(), file).expect("a file");
        shop.desk = Desk::open(shop.folder.path(), shop.now);
        shop.must("sign_in", json!({"number": "001", "password": PASSWORD}));
        shop
    }

    /// Adds somebody who joined long ago; returns the id.
    pub fn hire(&self, number: &str, name: &str, role: &str) -> i64 {
        self.must("save_staff", json!({"staff": person(0, number, name, role)})).as_i64().expect("an id")
    }

    pub fn call(&self, name: &str, args: Value) -> Result<Value, Fault> {
        self.desk.call(name, args, self.now)
    }

    /// A call that must go well.
    pub fn must(&self, name: &str, args: Value) -> Value {
        self.call(name, args).unwrap_or_else(|fault| panic!("{name} failed: {fault:?}"))
    }

    /// A call that must fail.
    pub fn refused(&self, name: &str, args: Value) -> Fault {
        match self.call(name, args) {
            Ok(value) => panic!("{name} went through: {value}"),
            Err(fault) => fault,
        }
    }

    /// Signs somebody in by PIN.
    pub fn become_(&self, number: &str) {
        self.must("lock", json!({}));
        self.must("unlock", json!({"number": number, "pin": PIN}));
    }

    /// The program ends and starts again in the same folder.
    pub fn restarted(mut self) -> Shop {
        self.desk = Desk::open(self.folder.path(), self.now);
        self
    }

    /// Time goes by.
    pub fn later(mut self, by: Duration) -> Shop {
        self.now += by;
        self
    }

    pub fn file(&self) -> std::path::PathBuf {
        Path::join(self.folder.path(), "daybook.db")
    }
}

/// What the founded and the staffed shop have in their files. They are made once, as people make them; and since each test signs in
/// again and again, their secrets are then hashed once more, as cheaply as can be.
static FOUNDED: LazyLock<Vec<u8>> = LazyLock::new(|| kept(found()));
static STAFFED: LazyLock<Vec<u8>> = LazyLock::new(|| kept(staff(found())));

fn found() -> Shop {
    let shop = Shop::empty();
    let answers = json!({"shop": "云朵家居", "preset": "A", "owner": "林晓", "password": PASSWORD});
    shop.must("found_shop", answers);
    shop
}

fn staff(shop: Shop) -> Shop {
    shop.must("set_my_pin", json!({"pin": PIN, "current": PASSWORD}));
    for (number, name, role) in TEAM {
        let id = shop.hire(number, name, role);
        shop.must("set_pin", json!({"staff": id, "pin": PIN}));
        if matches!(role, "manager" | "finance") {
            shop.must("set_password", json!({"staff": id, "password": PASSWORD}));
        }
    }
    shop
}

fn kept(shop: Shop) -> Vec<u8> {
    let Shop { desk, folder, .. } = shop;
    drop(desk);
    let path = folder.path().join("daybook.db");
    let mut store = Store::open(&path).expect("the file");
    let holders = store.read(store::secret::holders).expect("who has secrets");
    store
        .write(|tx| -> Result<(), StoreFault> {
            holders.into_iter().try_for_each(|(who, password, pin)| {
                let by_another = who.0 != 1;
                password.then(|| store::secret::set_password(tx, who, &cheap(PASSWORD), by_another)).transpose()?;
                pin.then(|| store::secret::set_pin(tx, who, &cheap(PIN), by_another)).transpose().map(drop)
            })
        })
        .expect("secrets");
    drop(store);
    std::fs::read(path).expect("the file")
}

fn cheap(secret: &str) -> String {
    let least = argon2::Params::new(8, 1, 1, None).expect("parameters");
    let salt = SaltString::from_b64("ZGF5Ym9va3M").expect("a salt");
    let hasher = Argon2::new(argon2::Algorithm::Argon2id, argon2::Version::V0x13, least);
    hasher.hash_password(secret.as_bytes(), &salt).expect("a hash").to_string()
}

/// The team beside the owner 001, with the ids 2 to 5.
pub const TEAM: [(&str, &str, &str); 4] =
    [("002", "周婷", "manager"), ("003", "何文", "finance"), ("006", "李静", "agent"), ("021", "徐佳", "trainee")];

/// A staff member as the screen sends one.
pub fn person(id: i64, number: &str, name: &str, role: &str) -> Value {
    json!({
        "id": id, "number": number, "name": name, "role": role, "rostered": role != "finance",
        "joined": "2025-01-01", "left": null, "probation": null, "barred": [], "mentor": null, "target_minutes": null,
    })
}

fn kind(state: &Value) -> &str {
    state["kind"].as_str().unwrap_or_default()
}

#[test]
fn a_first_start_asks_for_four_things_and_is_done() {
    let shop = Shop::empty();
    assert_eq!(kind(&shop.must("shop_state", json!({}))), "first_start", "nothing is there yet");
    let me = shop.must("found_shop", json!({"shop": " 云朵 ", "preset": "B", "owner": "林晓", "password": PASSWORD}));
    assert_eq!(me["shop"], "云朵", "blanks at the ends are not part of the name");
    assert_eq!(me["role"], "owner", "who founds the shop owns it");
    assert_eq!(kind(&shop.must("shop_state", json!({}))), "open", "the owner is signed in at once");
    let systems = shop.must("systems", json!({}));
    assert_eq!(systems["systems"][0]["kinds"].as_array().map(Vec::len), Some(4), "preset B has four shifts (ROS-02)");
    assert_eq!(systems["in_force"][0]["from"], "2026-12-01", "in force from this month");
    let years = shop.must("holidays", json!({}));
    assert!(years.as_array().is_some_and(|y| y.iter().any(|y| y["year"] == 2026)), "the holidays of the year are known");
}

#[test]
fn a_founding_with_something_missing_leaves_nothing_behind() {
    let shop = Shop::empty();
    let fault = shop.refused("found_shop", json!({"shop": "  ", "preset": "A", "owner": "林", "password": PASSWORD}));
    assert_eq!(fault, Fault::EmptyField { field: "shop".into() }, "a shop has a name");
    let fault = shop.refused("found_shop", json!({"shop": "云", "preset": "A", "owner": "林", "password": "short"}));
    assert!(matches!(fault, Fault::InvalidSecret { .. }), "a password has eight characters: {fault:?}");
    assert!(!shop.file().exists(), "no file is left of a founding that failed");
    assert_eq!(kind(&shop.must("shop_state", json!({}))), "first_start", "and the first start is still open");
}

#[test]
fn a_shop_is_founded_once() {
    let shop = Shop::founded();
    let again = json!({"shop": "乙", "preset": "A", "owner": "乙", "password": PASSWORD});
    assert_eq!(shop.refused("found_shop", again), Fault::AlreadyFounded, "a second founding would take the shop over");
}

#[test]
fn settings_are_kept_and_told_in_the_trail() {
    let shop = Shop::founded();
    let settings = json!({"shop": "新名", "auto_lock_minutes": 5, "time_zone": "Asia/Shanghai"});
    shop.must("save_settings", json!({"settings": settings}));
    assert_eq!(shop.must("settings", json!({})), settings, "as they were saved");
    let trail = shop.must("audit", json!({"before": null, "limit": 1, "act": null, "staff": null}));
    assert_eq!(trail[0]["act"], "settings_changed", "the change is on record");
    assert_eq!(trail[0]["lines"][0]["before"], "云朵家居", "with what it was before");
    let wrong = json!({"shop": "新名", "auto_lock_minutes": 5, "time_zone": "Mars/Base"});
    let fault = shop.refused("save_settings", json!({"settings": wrong}));
    assert_eq!(fault, Fault::EmptyField { field: "time_zone".into() }, "a time zone that does not exist");
}

#[test]
fn the_sample_shop_has_twelve_people_on_two_months_and_stays_apart() {
    let shop = Shop::empty();
    let state = shop.must("open_sample", json!({}));
    let hint = &state["sample"];
    shop.must("sign_in", json!({"number": hint["number"], "password": hint["password"]}));
    for month in ["2026-12", "2027-01"] {
        let view = shop.must("rota_month", json!({"month": month}));
        assert_eq!(view["staff"].as_array().map(Vec::len), Some(12), "{month}: twelve people");
        let planned = view["cells"][0].as_array().is_some_and(|row| row.iter().all(|c| !c["work"].is_null()));
        assert!(planned, "{month}: the first row is planned");
        assert_eq!(view["checks"]["conflicts"], json!([]), "{month}: no rule is broken");
    }
    assert_eq!(shop.must("rota_month", json!({"month": "2026-12"}))["version"]["version"], 1, "this month is published");
    assert_eq!(kind(&shop.must("leave_sample", json!({}))), "first_start", "the own shop is untouched");
    assert!(!shop.file().exists(), "the sample lies in a folder of its own");
}
