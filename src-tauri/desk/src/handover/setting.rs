//! What the shop sets about its handover.

use domain::access::Right;
use domain::audit::Act;
use domain::handover::outage::script;
use domain::handover::setting::HandoverSettings;
use domain::language::Language;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::door::Nothing;
use crate::fault::Fault;
use crate::shop::changed;
use crate::visit::Visit;

/// A script that ships, by its language.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ShippedScript {
    /// The language.
    pub language: Language,
    /// The text.
    pub text: String,
}

/// The settings, and the scripts to start from.
#[derive(Clone, Debug, Serialize, TS)]
pub struct HandoverSettingsView {
    /// The settings.
    pub settings: HandoverSettings,
    /// The scripts that ship.
    pub shipped: Vec<ShippedScript>,
}

/// New settings.
#[derive(Deserialize, TS)]
pub struct SaveHandoverSettings {
    settings: HandoverSettings,
}

/// The settings.
pub fn settings(visit: &mut Visit, _: Nothing) -> Result<HandoverSettingsView, Fault> {
    let settings = visit.store()?.read(store::handover::setting::get)?;
    let languages = [Language::Simplified, Language::Traditional, Language::English];
    let shipped = languages.map(|language| ShippedScript { language, text: script(language).to_owned() });
    Ok(HandoverSettingsView { settings, shipped: shipped.to_vec() })
}

/// Changes them; figures outside their bounds are brought inside.
pub fn save(visit: &mut Visit, args: SaveHandoverSettings) -> Result<(), Fault> {
    let (now, me) = (visit.now()?, visit.require(Right::ManageShop)?);
    visit.store()?.write(|tx| {
        let (before, after) = (store::handover::setting::get(tx)?, args.settings.cleaned());
        store::handover::setting::save(tx, &after)?;
        let lines = changed(&[
            ("most_shifts", before.most_shifts.to_string(), after.most_shifts.to_string()),
            ("accept_minutes", before.accept_minutes.to_string(), after.accept_minutes.to_string()),
            ("script", before.script.unwrap_or_default(), after.script.unwrap_or_default()),
        ]);
        store::audit::add(tx, now, Some(me.id), Act::HandoverSet, "", &lines)?;
        Ok(())
    })
}
