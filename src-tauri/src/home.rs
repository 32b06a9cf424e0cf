//! Which shop this start opens and where it lies. Creates nothing: the desk makes its folder when it needs one.

use std::ffi::OsString;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};

/// The program's name towards the system: data folder, lock of the single instance, application bundle.
const IDENTIFIER: &str = "cn.daybook.desk";

/// What the command line may say.
pub const USAGE: &str = "daybook [--sample] [--home DIR]
  --sample     opens the filled sample shop, kept apart from the real one
  --home DIR   keeps everything in DIR (also: environment DAYBOOK_HOME)
  --help       prints this and ends
  --version    prints the version and ends";

/// What a start asks for.
pub enum Wish {
    /// Open a shop.
    Open(Home),
    /// Print the usage.
    Help,
    /// Print the version.
    Version,
}

/// The folder of one shop, and the name its instance goes by.
pub struct Home {
    /// Absolute path of the data folder; may not exist yet.
    pub folder: PathBuf,
    /// Differs for each shop, so that the real and the sample shop may be open side by side, each once.
    pub identifier: String,
    /// The sample shop is wanted; the desk keeps it in a folder inside this one.
    pub sample: bool,
    /// Named by the person: the web view's own files then lie there too, and none in the user's folders.
    pub named: bool,
}

/// Why a command line opens nothing.
#[derive(Debug, thiserror::Error)]
pub enum Unclear {
    /// A word the program does not know.
    #[error("unknown argument: {0}\n\n{USAGE}")]
    Argument(String),
    /// `--home` without a folder.
    #[error("--home needs a folder\n\n{USAGE}")]
    NoFolder,
    /// The system names no data folder for this user.
    #[error("this system names no folder for a program's data; start with --home DIR")]
    NoDataFolder,
}

/// Reads the command line (without the program's own name) and `DAYBOOK_HOME`.
///
/// # Errors
/// [`Unclear`] when an argument is not known or no data folder can be found.
pub fn read(arguments: impl Iterator<Item = OsString>) -> Result<Wish, Unclear> {
    let mut named = std::env::var_os("DAYBOOK_HOME").filter(|text| !text.is_empty()).map(PathBuf::from);
    let mut sample = false;
    let mut arguments = arguments;
    while let Some(argument) = arguments.next() {
        match argument.to_str() {
            Some("--sample") => sample = true,
            Some("--home") => named = Some(arguments.next().ok_or(Unclear::NoFolder)?.into()),
            Some("--help" | "-h") => return Ok(Wish::Help),
            Some("--version" | "-V") => return Ok(Wish::Version),
            _ => return Err(Unclear::Argument(argument.to_string_lossy().into_owned())),
        }
    }
    locate(named, sample).map(Wish::Open)
}

fn locate(named: Option<PathBuf>, sample: bool) -> Result<Home, Unclear> {
    let (folder, mut identifier, named) = match named {
        Some(path) => {
            let path = std::path::absolute(&path).unwrap_or(path);
            let identifier = format!("{IDENTIFIER}.h{:016x}", fingerprint(&path));
            (path, identifier, true)
        }
        None => {
            let data = dirs::data_dir().ok_or(Unclear::NoDataFolder)?;
            (data.join(IDENTIFIER), IDENTIFIER.to_owned(), false)
        }
    };
    if sample {
        identifier.push_str(".sample");
    }
    Ok(Home { folder, identifier, sample, named })
}

impl Home {
    /// Where the window's place and size are kept.
    pub fn window_file(&self) -> PathBuf {
        self.folder.join(if self.sample { "window-sample.json" } else { "window.json" })
    }
}

fn fingerprint(path: &Path) -> u64 {
    let mut hasher = DefaultHasher::new();
    path.hash(&mut hasher);
    hasher.finish()
}
