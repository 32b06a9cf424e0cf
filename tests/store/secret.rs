use domain::sign_in::Tries;
use store::secret::{clear_wrong, get, holders, note_wrong, set_password, set_pin, tries, Secrets};
use store::Store;

use crate::ground::{at, Ground};

#[test]
fn a_secret_set_for_somebody_must_be_changed_until_they_change_that_one() {
    let mut ground = Ground::new();
    let who = ground.people(2)[1];
    assert_eq!(ground.read(|db| get(db, who)), Secrets::default(), "nothing at first");
    ground.write(|tx| set_pin(tx, who, "$pin", true));
    ground.write(|tx| set_password(tx, who, "$password", false));
    let both = Secrets { password: Some("$password".to_owned()), pin: Some("$pin".to_owned()), must_change: true };
    assert_eq!(ground.read(|db| get(db, who)), both, "an own password does not excuse a given PIN");
    ground.write(|tx| set_pin(tx, who, "$own", false));
    assert!(!ground.read(|db| get(db, who)).must_change, "both are their own now");
    assert_eq!(ground.read(holders), vec![(who, true, true)], "those without a secret are left out");
}

#[test]
fn wrong_tries_outlive_the_program_and_end_with_a_right_one() {
    let mut ground = Ground::new();
    let who = ground.people(1)[0];
    for minute in ["2026-12-01T09:00:00", "2026-12-01T09:01:00"] {
        ground.write(|tx| note_wrong(tx, who, at(minute)));
    }
    let mut again = Store::open(&ground.path()).expect("opens beside");
    let wrong = Tries { wrong: 2, last_at: Some(at("2026-12-01T09:01:00")) };
    assert_eq!(again.read(|db| tries(db, who)), Ok(wrong), "counted in the file");
    assert_eq!(again.read(holders), Ok(vec![]), "a wrong try is not a secret");
    again.write(|tx| clear_wrong(tx, who)).expect("written");
    assert_eq!(ground.read(|db| tries(db, who)), Tries::default(), "forgotten");
}
