//! The phrase library 服务用语 (CON-02): what is said in which situation, copied with one key. Some phrases ship; a shop adds its own.

use chrono::NaiveDateTime;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::ids::{ScriptId, StaffId};
use crate::language::Language;

/// The list as it ships; lines with `#` are its head.
const LIST: &str = include_str!("scripts.tsv");
/// Characters of a phrase.
pub const MOST_WORDS: usize = 1_000;

macro_rules! situations {
    ($($(#[$doc:meta])* $name:ident = $word:literal)*) => {
        /// When something is said.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
        #[serde(rename_all = "snake_case")]
        pub enum Situation { $($(#[$doc])* $name,)* }

        impl Situation {
            /// Every situation, in the order of a talk.
            pub const ALL: &[Situation] = &[$(Situation::$name),*];

            /// The word that is stored.
            pub fn word(self) -> &'static str {
                match self { $(Situation::$name => $word,)* }
            }

            /// The situation behind the word.
            pub fn of(word: &str) -> Option<Situation> {
                match word { $($word => Some(Situation::$name),)* _ => None }
            }
        }
    };
}

situations! {
    /// 问候
    Greeting = "greeting"
    /// 询问
    Asking = "asking"
    /// 请等候
    Waiting = "waiting"
    /// 没有听清、没有回应
    Unclear = "unclear"
    /// 查询核实
    Checking = "checking"
    /// 婉拒
    Refusing = "refusing"
    /// 致歉
    Apology = "apology"
    /// 投诉
    Complaint = "complaint"
    /// 系统故障
    System = "system"
    /// 咨询高峰
    Busy = "busy"
    /// 节假日
    Holiday = "holiday"
    /// 致谢
    Thanks = "thanks"
    /// 道别
    Closing = "closing"
}

/// A phrase of the library.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Script {
    /// The shop's own, by its id; 0 for one that ships.
    pub id: ScriptId,
    /// When it is said.
    pub situation: Situation,
    /// What is said; what stands in braces is filled in.
    pub words: String,
    /// Used no more.
    pub retired: bool,
}

/// A phrase of the shop's own as it is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnScript {
    /// What it says.
    pub script: Script,
    /// Who wrote it.
    pub by: StaffId,
    /// When, shop time.
    pub at: NaiveDateTime,
}

/// The phrases that ship, in the order of a talk. English readers get a translation: it tells what the Chinese words say.
pub fn shipped(language: Language) -> Vec<Script> {
    LIST.lines().filter(|line| !line.starts_with('#')).filter_map(|line| script(line, language)).collect()
}

fn script(line: &str, language: Language) -> Option<Script> {
    let mut cells = line.split('\t');
    let situation = Situation::of(cells.next()?)?;
    let (simplified, traditional, english) = (cells.next()?, cells.next()?, cells.next()?);
    let words = match language {
        Language::Simplified => simplified,
        Language::Traditional => traditional,
        Language::English => english,
    };
    Some(Script { id: ScriptId(0), situation, words: words.to_owned(), retired: false })
}
