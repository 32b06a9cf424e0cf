//! The one place that asks what time it is; every rule and use case is told.

use chrono::{DateTime, Utc};

/// This moment, to be handed to the desk with each call.
pub fn now() -> DateTime<Utc> {
    Utc::now()
}
