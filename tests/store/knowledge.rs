use domain::ids::{PageId, ProductId, QuestionCategoryId, StaffId};
use domain::knowledge::{PageDecision, PageText, PageVersion};
use store::knowledge::{begin, decide, decided_since, get, held, retire, search, version, versions, waiting, write, Search};

use crate::ground::{at, Ground};

fn says(title: &str, text: &str) -> PageText {
    PageText { product: None, category: QuestionCategoryId(1), title: title.into(), text: text.into(), pictures: Vec::new() }
}

/// Writes a version of a page, and releases it if asked to.
fn put(ground: &mut Ground, page: PageId, (by, released): (StaffId, bool), says: PageText) -> PageVersion {
    let (at, based_on) = (at("2026-12-01T09:00:00"), 0);
    let mut one = PageVersion { page, version: 0, based_on, says, by, at, decision: None };
    one.version = ground.write(|tx| write(tx, &one));
    if released {
        let decision = PageDecision { released: true, words: String::new(), by, at };
        ground.write(|tx| decide(tx, &one, &decision));
        one.decision = Some(decision);
    }
    one
}

fn find(ground: &Ground, text: &str) -> Vec<String> {
    let wanted = Search { text: text.into(), ..Search::default() };
    ground.read(|db| search(db, &wanted, 10)).0.into_iter().map(|p| p.says.title).collect()
}

#[test]
fn trn_09_a_page_is_found_by_words_of_two_characters_and_more_once_it_is_released() {
    let mut ground = Ground::new();
    let by = ground.people(1)[0];
    let (one, other) = (ground.write(|tx| begin(tx)), ground.write(|tx| begin(tx)));
    put(&mut ground, one, (by, true), says("七天无理由", "签收次日零点起算七天"));
    put(&mut ground, other, (by, false), says("七天保价", "还没有发布"));
    for (text, expect, reason) in [
        ("签收", vec!["七天无理由"], "two characters"),
        ("次日零点", vec!["七天无理由"], "four characters"),
        ("七天 签收", vec!["七天无理由"], "both words"),
        ("保价", vec![], "what is not released is not found"),
        ("\" OR 1=1 --", vec![], "what is typed is no query"),
    ] {
        assert_eq!(find(&ground, text), expect, "{reason}");
    }
    assert_eq!(ground.read(held), [(QuestionCategoryId(1), 1)], "one page stands in its category");
}

#[test]
fn every_version_stays_and_the_released_one_is_what_is_found() {
    let mut ground = Ground::new();
    let by = ground.people(1)[0];
    let page = ground.write(|tx| begin(tx));
    put(&mut ground, page, (by, true), says("洗涤", "水温四十度"));
    put(&mut ground, page, (by, true), says("洗涤", "水温三十度"));
    let proposal = put(&mut ground, page, (by, false), says("洗涤", "不能机洗"));
    assert_eq!(ground.read(|db| get(db, page)).map(|s| s.version), Some(2), "the second stands");
    assert_eq!(find(&ground, "四十度"), Vec::<String>::new(), "the first is found no more");
    assert_eq!(find(&ground, "三十度"), ["洗涤"], "the second is");
    assert_eq!(ground.read(|db| versions(db, page)).len(), 3, "all three are kept");
    assert_eq!(ground.read(waiting), [proposal.clone()], "the third waits");
    assert_eq!(
        ground.read(|db| version(db, page, 1)).map(|v| v.says.text),
        Some("水温四十度".into()),
        "and the first is read"
    );
    let words = "机洗可以".to_owned();
    let declined = PageDecision { released: false, words, by, at: at("2026-12-02T09:00:00") };
    ground.write(|tx| decide(tx, &proposal, &declined));
    ground.refused(|tx| decide(tx, &proposal, &declined));
    assert_eq!(ground.read(waiting), [], "a version is decided once");
    for sql in
        ["DELETE FROM page_version", "UPDATE page_version SET text = 'x'", "DELETE FROM page_decision", "DELETE FROM page"]
    {
        assert!(ground.raw().execute(sql, []).is_err(), "{sql}: what was written stays");
    }
}

#[test]
fn a_retired_page_is_found_only_by_who_looks_for_retired_ones() {
    let mut ground = Ground::new();
    let people = ground.people(2);
    let page = ground.write(|tx| begin(tx));
    let product = ground.write(|tx| product(tx, "毛毯"));
    put(&mut ground, page, (people[0], true), PageText { product: Some(product), ..says("毛毯", "冷水机洗") });
    let of_product = Search { product: Some(product), ..Search::default() };
    assert_eq!(ground.read(|db| search(db, &of_product, 10)).1, 1, "found by its product");
    ground.write(|tx| retire(tx, page, true));
    assert_eq!(ground.read(|db| search(db, &of_product, 10)).1, 0, "retired");
    let also = Search { retired: true, ..of_product };
    assert_eq!(ground.read(|db| search(db, &also, 10)).1, 1, "and there for who asks");
    let since = at("2026-12-01T00:00:00");
    assert_eq!(ground.read(|db| decided_since(db, people[0], since)), [], "what one decides oneself is no news");
}

fn product(tx: &store::Tx, name: &str) -> Result<ProductId, store::StoreFault> {
    let product = domain::product::Product {
        id: ProductId(0),
        code: "P1".into(),
        name: name.into(),
        about: String::new(),
        quiz: None,
        added: "2026-11-01".parse().expect("a day"),
        retired: false,
        pictures: Vec::new(),
        attributes: Vec::new(),
    };
    store::product::save(tx, &product)
}
