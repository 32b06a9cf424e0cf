//! What the shop sets about its handover.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The settings of the handover.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct HandoverSettings {
    /// An item carried over more shifts than this goes to the manager (HND-04), 1 to 30.
    pub most_shifts: u32,
    /// A sheet not accepted so many minutes after it could have been shows with the manager, 5 to 720.
    pub accept_minutes: u32,
    /// What to say to customers in an outage (CON-13); `None` for the text that ships, in the reader's language.
    pub script: Option<String>,
}

impl Default for HandoverSettings {
    fn default() -> HandoverSettings {
        HandoverSettings { most_shifts: 3, accept_minutes: 30, script: None }
    }
}

/// Most characters of a script.
pub const LONGEST_SCRIPT: usize = 2_000;

impl HandoverSettings {
    /// The same within its bounds; a script without text is none.
    pub fn cleaned(self) -> HandoverSettings {
        let script = self.script.map(|s| s.trim().chars().take(LONGEST_SCRIPT).collect::<String>());
        HandoverSettings {
            most_shifts: self.most_shifts.clamp(1, 30),
            accept_minutes: self.accept_minutes.clamp(5, 720),
            script: script.filter(|s| !s.is_empty()),
        }
    }
}
