//! The words of the audit trail.

use std::collections::HashSet;

use domain::audit::Act;

#[test]
fn every_act_has_a_word_of_its_own_in_plain_small_letters() {
    let words: HashSet<&str> = Act::ALL.iter().map(|a| a.word()).collect();
    assert_eq!(words.len(), Act::ALL.len(), "two acts with one word could not be told apart in the file");
    for word in words {
        assert!(word.chars().all(|c| c.is_ascii_lowercase() || c == '_'), "{word} is stored for good");
    }
}
