//! Files of the person's choice: a document is written whole or not at all, a picked file is read up to a limit.

use std::fs::{self, File};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use crate::fault::ShellFault;

/// More than any list of a shop; keeps a wrong pick from filling the memory. Bytes.
const LARGEST: u64 = 64 * 1024 * 1024;

/// How long a sheet sent to the viewer is kept.
const KEPT: Duration = Duration::from_secs(7 * 24 * 60 * 60);

/// Writes beside the target, flushes to the disk, then renames, so that a cut leaves the old file or the new one.
///
/// # Errors
/// [`ShellFault::DiskFull`] or [`ShellFault::CannotWrite`]; the target is then as it was.
pub fn write_whole(target: &Path, bytes: &[u8]) -> Result<(), ShellFault> {
    write(target, bytes).map_err(|error| ShellFault::writing(target, &error))
}

fn write(target: &Path, bytes: &[u8]) -> io::Result<()> {
    let folder = target.parent().unwrap_or(Path::new("."));
    let mut draft = draft_in(folder)?;
    draft.write_all(bytes)?;
    draft.as_file().sync_all()?;
    draft.persist(target).map_err(|error| error.error)?;
    sync_folder(folder)
}

/// A new file with the permissions any new file of this person has.
#[cfg(unix)]
fn draft_in(folder: &Path) -> io::Result<tempfile::NamedTempFile> {
    use std::os::unix::fs::PermissionsExt;
    tempfile::Builder::new()
        .prefix(".daybook-")
        .permissions(fs::Permissions::from_mode(0o666))
        .tempfile_in(folder)
}

#[cfg(not(unix))]
fn draft_in(folder: &Path) -> io::Result<tempfile::NamedTempFile> {
    tempfile::Builder::new().prefix(".daybook-").tempfile_in(folder)
}

/// The rename itself reaches the disk; only Unix opens folders for that.
#[cfg(unix)]
fn sync_folder(folder: &Path) -> io::Result<()> {
    File::open(folder)?.sync_all()
}

#[cfg(not(unix))]
fn sync_folder(_folder: &Path) -> io::Result<()> {
    Ok(())
}

/// The name and bytes of a picked file.
///
/// # Errors
/// [`ShellFault::TooLarge`] over 64 MB, [`ShellFault::CannotRead`] otherwise.
pub fn read_picked(path: &Path) -> Result<(String, Vec<u8>), ShellFault> {
    let mut bytes = Vec::new();
    File::open(path)
        .and_then(|file| file.take(LARGEST + 1).read_to_end(&mut bytes))
        .map_err(|_| ShellFault::CannotRead { path: path.to_owned() })?;
    if bytes.len() as u64 > LARGEST {
        return Err(ShellFault::TooLarge { path: path.to_owned(), limit: LARGEST });
    }
    Ok((last_name(path), bytes))
}

/// Puts a document into the print folder and removes what was printed over a week before `now`.
///
/// # Errors
/// As [`write_whole`].
pub fn keep_print(folder: &Path, file_name: &str, bytes: &[u8], now: SystemTime) -> Result<PathBuf, ShellFault> {
    fs::create_dir_all(folder).map_err(|error| ShellFault::writing(folder, &error))?;
    remove_old(folder, now);
    let target = folder.join(last_name(Path::new(file_name)));
    write_whole(&target, bytes)?;
    Ok(target)
}

/// A file still open in a viewer may refuse; it goes the next time.
fn remove_old(folder: &Path, now: SystemTime) {
    let Some(limit) = now.checked_sub(KEPT) else { return };
    for entry in folder.read_dir().into_iter().flatten().flatten() {
        let written = entry.metadata().and_then(|facts| facts.modified());
        if written.is_ok_and(|when| when < limit) {
            let _ = fs::remove_file(entry.path());
        }
    }
}

/// Only the last part: a document's name never leads into another folder.
pub fn last_name(path: &Path) -> String {
    path.file_name().map_or_else(|| "daybook".to_owned(), |name| name.to_string_lossy().into_owned())
}
