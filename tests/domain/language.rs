//! The three languages.

use domain::language::Language;

#[test]
fn a_language_is_known_by_its_tag() {
    for (tag, language) in [("zh-CN", Language::Simplified), ("zh-TW", Language::Traditional), ("en", Language::English)] {
        assert_eq!(Language::from_tag(tag), Some(language), "{tag} is read");
        assert_eq!(language.tag(), tag, "and written");
    }
    assert_eq!(Language::from_tag("zh"), None, "two of them are Chinese");
}
