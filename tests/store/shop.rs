use store::shop::{get, save, Shop};

use crate::ground::{at, Ground};

#[test]
fn a_new_file_has_no_shop() {
    assert_eq!(Ground::new().read(get), None, "founding it is somebody's act");
}

#[test]
fn the_shop_comes_back_as_it_was_saved_and_there_is_only_one() {
    let mut ground = Ground::new();
    let first = Shop {
        name: "旺铺 \u{1f3ee}".to_owned(),
        auto_lock_minutes: 5,
        time_zone: "Asia/Shanghai".to_owned(),
        founded_at: at("2026-11-21T20:56:02"),
        sample: false,
    };
    let second = Shop { name: "新铺".to_owned(), auto_lock_minutes: 0, sample: true, ..first.clone() };
    for shop in [first, second] {
        ground.write(|tx| save(tx, &shop));
        assert_eq!(ground.read(get), Some(shop), "the last saved is the shop");
    }
}
