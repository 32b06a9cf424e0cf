//! SEC-04: every command against every role, from one table written apart from the program's own.

use desk::{commands, Admission, Fault};
use serde_json::{json, Value};

use crate::rights_table::table;
use crate::shop::Shop;

/// The weakest first: what a stronger one removes was still there when the weaker one asked.
const ROLES: [(char, &str); 5] = [('T', "021"), ('A', "006"), ('F', "003"), ('M', "002"), ('O', "001")];

/// A shop in which the manager has a leave and a wish, both with the id 1.
fn shop() -> Shop {
    let shop = Shop::staffed();
    let days = json!({"from": "2027-01-11", "to": "2027-01-12"});
    shop.must("ask_leave", json!({"staff": 2, "leave": "annual", "days": days, "reason": "", "cover": ""}));
    shop.must("set_wishes", json!({"staff": 2, "days": ["2027-01-20"], "wish": "rather_not", "shift": null, "note": ""}));
    shop
}

fn ask(shop: &Shop, name: &str, args: Value) -> Option<Fault> {
    let call = shop.desk.call(name, args.clone(), shop.now).err();
    let call = match call {
        Some(Fault::UnknownCommand { .. }) => shop.desk.document(name, args.clone(), shop.now).err(),
        other => other,
    };
    match call {
        Some(Fault::UnknownCommand { .. }) => shop.desk.import(name, "x.csv", Vec::new(), args, shop.now).err(),
        other => other,
    }
}

#[test]
fn every_command_stands_in_the_table_of_this_test() {
    let known: Vec<&str> = table().iter().map(|(name, ..)| *name).collect();
    for command in commands() {
        assert!(known.contains(&command.name), "{} has no line: say here whom it serves", command.name);
    }
    assert_eq!(known.len(), commands().count(), "no line without its command");
}

#[test]
fn each_command_serves_exactly_the_roles_of_its_line() {
    let shop = shop();
    for (letter, number) in ROLES {
        for (name, roles, args) in table().into_iter().filter(|(_, _, args)| !args.is_null()) {
            shop.become_(number);
            let fault = ask(&shop, name, args);
            let refused = matches!(fault, Some(Fault::NotAllowed { .. }));
            assert_eq!(!refused, roles.contains(letter), "{name} asked by role {letter}: {fault:?}");
        }
    }
}

#[test]
fn nobody_gets_anything_before_signing_in_but_what_opens_the_shop() {
    let shop = shop().restarted();
    for (name, roles, args) in table().into_iter().filter(|(_, _, args)| !args.is_null()) {
        if !roles.starts_with('*') {
            let fault = ask(&shop, name, args);
            assert_eq!(fault, Some(Fault::Closed), "{name} without anybody signed in");
        }
    }
}

#[test]
fn the_open_commands_are_these_and_no_others() {
    let open: Vec<&str> =
        commands().filter(|c| c.admission == Admission::Anybody).map(|c| c.name).collect();
    let expected =
        ["shop_state", "found_shop", "open_sample", "leave_sample", "sign_in", "unlock", "lock", "restore_backup"];
    assert_eq!(open, expected, "whoever adds one here opens a door in the street");
}

#[test]
fn one_sees_and_asks_for_oneself_what_others_may_not() {
    let shop = shop();
    shop.become_("006");
    let own = json!({"staff": 4, "leave": "personal", "days": {"from": "2027-01-05", "to": "2027-01-05"}, "reason": "", "cover": ""});
    let id = shop.must("ask_leave", own);
    let list = shop.must("leave_list", json!({"from": "2027-01-01", "to": "2027-01-31", "staff": null}));
    assert_eq!(list.as_array().map(Vec::len), Some(1), "only the own request, not the manager's");
    shop.must("cancel_leave", json!({"leave": id}));
    shop.must("set_wishes", json!({"staff": 4, "days": ["2027-01-20"], "wish": "would_like", "shift": null, "note": ""}));
    let wishes = shop.must("wishes", json!({"from": "2027-01-01", "to": "2027-01-31", "staff": null}));
    assert_eq!(wishes.as_array().map(Vec::len), Some(1), "only the own wish");
    shop.must("remove_wish", json!({"wish": wishes[0]["id"]}));
}
