//! Order files become counts per half hour, a map beside the rota, and needs that a manager accepts (ROS-08).

use desk::Fault;
use serde_json::{json, Value};

use crate::shop::Shop;

/// Ten orders at 10:05 and thirty at 21:10 on each day of four weeks from Monday, 2 November 2026; one article a row.
fn file() -> Vec<u8> {
    let mut text = String::from("\u{feff}订单编号,买家会员名, 订单创建时间 ,订单付款时间\r\n");
    let mut number = 0;
    for day in 2..30 {
        for (clock, orders) in [("10:05:09", 10), ("21:10:00", 30)] {
            for _ in 0..orders {
                number += 1;
                let row = format!("=\"330{number:09}\",tb某人,2026-11-{day:02} {clock},\r\n");
                text += &row.repeat(2);
            }
        }
    }
    text.into_bytes()
}

fn pick(shop: &Shop, bytes: &[u8]) -> Result<Value, Fault> {
    shop.desk.import("order_times_preview", "订单.csv", bytes.to_vec(), json!({}), shop.now)
}

fn shop() -> Shop {
    let shop = Shop::staffed();
    let preview = pick(&shop, &file()).expect("a file that can be read");
    let column = &preview["columns"][0];
    assert_eq!((&column["orders"], &column["known"], &column["unreadable"]), (&json!(28 * 40), &json!(0), &json!(0)), "each order once, though it has two rows");
    assert_eq!(preview["columns"].as_array().map(Vec::len), Some(1), "nothing was paid");
    shop.must("import_order_times", json!({"counts": column["counts"], "overlap": "replace"}));
    shop
}

#[test]
fn counts_are_kept_per_half_hour_and_a_second_import_does_not_double_them() {
    let shop = shop();
    let ask = json!({"month": "2026-12", "pace": null});
    let week = shop.must("order_week", ask.clone());
    assert_eq!((&week["total"], &week["pace"], &week["proposed"]), (&json!(1120), &json!(null), &json!([])), "no proposal without a pace");
    assert_eq!((&week["orders"][0][20], &week["orders"][6][42]), (&json!(1000), &json!(3000)), "hundredths at 10:00 and 21:00");
    let again = pick(&shop, &file()).expect("a file");
    assert_eq!(again["columns"][0]["known"], 28, "all its days are known");
    shop.must("import_order_times", json!({"counts": again["columns"][0]["counts"], "overlap": "replace"}));
    assert_eq!(shop.must("order_week", ask.clone())["total"], 1120, "the same file says the same");
    shop.must("import_order_times", json!({"counts": again["columns"][0]["counts"], "overlap": "add"}));
    assert_eq!(shop.must("order_week", ask.clone())["total"], 2240, "another platform's file comes on top");
    shop.must("remove_order_times", json!({}));
    assert_eq!(shop.must("order_week", ask)["total"], 0, "and all can go");
}

#[test]
fn a_proposal_follows_the_orders_and_holds_once_it_is_accepted() {
    let shop = shop();
    let before = shop.must("needs", json!({}));
    let week = shop.must("order_week", json!({"month": "2026-12", "pace": 500}));
    assert_eq!(week["proposed"], json!([{"shift": 1, "people": vec![2; 7]}, {"shift": 2, "people": vec![6; 7]}]), "10 and 30 orders at five an agent");
    assert_eq!(shop.must("needs", json!({})), before, "a proposal changes nothing");
    shop.must("accept_order_needs", json!({"month": "2026-12", "pace": 500}));
    assert_eq!(shop.must("needs", json!({}))["weekly"], week["proposed"], "now it does");
    let later = shop.must("order_week", json!({"month": "2026-12", "pace": null}));
    assert_eq!(later["pace"], 500, "the shop's figure is kept");
}

#[test]
fn a_file_without_times_says_what_is_missing() {
    let shop = Shop::staffed();
    for (text, problem) in [
        ("订单编号,金额\n1,2\n", "NoTimeColumn"),
        ("订单编号,订单创建时间\n1,2026-11-11\n", "NoTimes"),
        ("订单编号,订单创建时间\n1,\n", "NoTimes"),
        ("", "Empty"),
        ("%PDF-1.7", "NotASpreadsheet"),
    ] {
        let fault = pick(&shop, text.as_bytes()).expect_err("no times");
        assert!(format!("{fault:?}").contains(problem), "{text:?}: {fault:?}");
    }
}
