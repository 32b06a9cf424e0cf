//! Listings as a back end exports them.

use domain::language::Language;
use paper::listing_file::{read, template, ListingLine};
use paper::PaperFault;

fn some(text: &str) -> Option<String> {
    Some(text.to_owned())
}

#[test]
fn columns_are_known_in_any_order_and_language() {
    let expected = [ListingLine { line: 2, code: some("A-01"), item: some("612345678901"), title: some("雪纺裙"), price: some("199.00"), ..ListingLine::default() }];
    for heads in ["商家编码,商品ID,宝贝标题,一口价", "商家編碼,商品ID,寶貝標題,一口價（元）", "Code,Item number,Title,Price"] {
        let file = read(format!("{heads}\nA-01,612345678901,雪纺裙,199.00\n").as_bytes()).unwrap();
        assert_eq!((file.lines.as_slice(), file.ignored_columns.len()), (expected.as_slice(), 0), "{heads}");
    }
}

#[test]
fn guarded_numbers_lose_their_guard_and_unknown_columns_are_told() {
    let file = read("商品ID,标题,月销量\n=\"612345678901\",雪纺裙,88\n".as_bytes()).unwrap();
    assert_eq!((file.lines[0].item.as_deref(), file.ignored_columns.as_slice()), (Some("612345678901"), ["月销量".to_owned()].as_slice()), "as the platforms write long numbers");
}

#[test]
fn a_table_of_something_else_is_refused() {
    assert!(matches!(read("姓名,年龄\n甲,2\n".as_bytes()), Err(PaperFault::NoKnownColumn { .. })), "people are no listings");
    assert!(matches!(read(b""), Err(PaperFault::Empty)), "nothing");
}

#[test]
fn the_template_is_read_without_a_word_left_over() {
    for language in [Language::Simplified, Language::Traditional, Language::English] {
        let file = read(&template(language).unwrap()).unwrap();
        assert_eq!((file.lines.len(), file.ignored_columns.len()), (0, 0), "every head is known in {language:?}");
    }
}
