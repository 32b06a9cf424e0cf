//! The languages that screens and sheets are written in. The words themselves live beside what uses them, never here.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A reader's language. What people typed is never translated.
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
