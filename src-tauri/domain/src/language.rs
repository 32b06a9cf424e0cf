//! The three languages of the program. User data is never translated.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A language of screen and print.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub enum Language {
    /// 简体中文
    #[serde(rename = "zh-CN")]
    Simplified,
    /// 繁體中文
    #[serde(rename = "zh-TW")]
    Traditional,
    /// English
    #[serde(rename = "en")]
    English,
}

impl Language {
    /// The tag as it stands in files and in `<html lang>`.
    pub fn tag(self) -> &'static str {
        match self {
            Language::Simplified => "zh-CN",
            Language::Traditional => "zh-TW",
            Language::English => "en",
        }
    }

    /// Reads a tag; `None` for anything else.
    pub fn from_tag(tag: &str) -> Option<Language> {
        [Language::Simplified, Language::Traditional, Language::English].into_iter().find(|l| l.tag() == tag)
    }
}
