//! The open file, and the two ways into it: `read` and `write`. Who may, and what is recorded, is decided above.

use std::ops::Deref;
use std::path::{Path, PathBuf};
use std::time::Duration;

use rusqlite::config::DbConfig;
use rusqlite::types::ToSqlOutput;
use rusqlite::{params_from_iter, Connection, OpenFlags, OptionalExtension, Params, Row, Transaction, TransactionBehavior};

use crate::backup::{self, FileState};
use crate::fault::StoreFault;
use crate::migrate;

/// How long a write waits for another program to finish with the file.
const PATIENCE: Duration = Duration::from_secs(5);
/// Rows that one statement adds.
const AT_ONCE: usize = 100;

/// A shop's file, open. Closing is dropping.
pub struct Store {
    db: Db,
    path: PathBuf,
}

/// The file as a read sees it: one state of it, from the first query to the last.
pub struct Db {
    conn: Connection,
}

/// The file in a write. What one write does stands whole or not at all.
pub struct Tx<'s> {
    db: &'s Db,
}

impl Store {
    /// Makes a new, empty file at `path` and opens it. It is built beside its place, so that a crash never leaves half a file.
    /// Refuses if a file is there.
    pub fn create(path: &Path) -> Result<Store, StoreFault> {
        let path = std::path::absolute(path)?;
        if path.exists() {
            return Err(StoreFault::Other("a file stands there already".to_owned()));
        }
        backup::clear_strays(&path)?;
        let building = backup::beside(&path, ".new");
        if building.exists() {
            std::fs::remove_file(&building)?;
        }
        migrate::bring_up(&mut connect(&building, OpenFlags::SQLITE_OPEN_CREATE)?)?;
        backup::settle(&building, &path)?;
        Store::open(&path)
    }

    /// Opens the file at `path` and brings it to the present form. A damaged, newer or foreign file is refused untouched.
    ///
    /// What is checked is what [`backup::look`] checks: the whole structure of every small table and the root of the large
    /// ones, a few milliseconds however old the shop is. The whole file is checked whenever a backup is made of it.
    pub fn open(path: &Path) -> Result<Store, StoreFault> {
        let path = std::path::absolute(path)?;
        match backup::look(&path) {
            FileState::Missing => return Err(StoreFault::NotFound),
            FileState::Damaged => return Err(StoreFault::Damaged),
            FileState::NotOurs => return Err(StoreFault::NotOurs),
            FileState::Newer { version } => return Err(StoreFault::NewerFile { version }),
            FileState::Ready | FileState::OlderNeedsUpgrade { .. } => {}
        }
        let mut conn = connect(&path, OpenFlags::empty())?;
        if conn.is_readonly("main")? {
            return Err(StoreFault::ReadOnly);
        }
        conn.query_row("PRAGMA journal_mode = WAL", [], |_| Ok(()))?;
        migrate::bring_up(&mut conn)?;
        Ok(Store { db: Db { conn }, path })
    }

    /// Where the file is.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Reads one state of the file.
    pub fn read<T>(&self, read: impl FnOnce(&Db) -> Result<T, StoreFault>) -> Result<T, StoreFault> {
        let _one_state = Transaction::new_unchecked(&self.db.conn, TransactionBehavior::Deferred)?;
        read(&self.db)
    }

    /// Writes: everything if `write` returns `Ok`, nothing if it returns `Err`.
    pub fn write<T, E: From<StoreFault>>(&mut self, write: impl FnOnce(&Tx) -> Result<T, E>) -> Result<T, E> {
        let begun = Transaction::new_unchecked(&self.db.conn, TransactionBehavior::Immediate);
        let transaction = begun.map_err(StoreFault::from)?;
        let result = write(&Tx { db: &self.db })?;
        transaction.commit().map_err(StoreFault::from)?;
        Ok(result)
    }

    pub(crate) fn connection(&self) -> &Connection {
        &self.db.conn
    }
}

/// Opens `path` for reading and writing, with every defence on. `more` may add `CREATE`.
pub(crate) fn connect(path: &Path, more: OpenFlags) -> Result<Connection, StoreFault> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX | more;
    let conn = Connection::open_with_flags(path, flags)?;
    defend(&conn)?;
    // FULL: with NORMAL a power cut takes acknowledged writes back. On macOS only fullfsync reaches the disk itself.
    conn.execute_batch("PRAGMA synchronous = FULL; PRAGMA fullfsync = ON; PRAGMA foreign_keys = ON;")?;
    Ok(conn)
}

/// Switches the defences on that a connection of any kind takes.
pub(crate) fn defend(conn: &Connection) -> Result<(), StoreFault> {
    conn.busy_timeout(PATIENCE)?;
    conn.set_prepared_statement_cache_capacity(64);
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_DQS_DML, false)?;
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_DQS_DDL, false)?;
    // Without recursive triggers INSERT OR REPLACE slips past the triggers that keep the trail.
    conn.execute_batch("PRAGMA trusted_schema = OFF; PRAGMA recursive_triggers = ON; PRAGMA cell_size_check = ON;")?;
    Ok(())
}

impl Db {
    /// Every row of a query.
    pub(crate) fn all<T, P, F>(&self, sql: &str, params: P, map: F) -> Result<Vec<T>, StoreFault>
    where
        P: Params,
        F: FnMut(&Row) -> rusqlite::Result<T>,
    {
        let mut query = self.conn.prepare_cached(sql)?;
        let rows = query.query_map(params, map)?;
        Ok(rows.collect::<rusqlite::Result<Vec<T>>>()?)
    }

    /// Goes along the rows of a query, without keeping any, until `take` says that it is enough.
    pub(crate) fn each<F>(&self, sql: &str, mut take: F) -> Result<(), StoreFault>
    where
        F: FnMut(&Row) -> rusqlite::Result<bool>,
    {
        let mut query = self.conn.prepare_cached(sql)?;
        let mut rows = query.query([])?;
        while let Some(row) = rows.next()? {
            if !take(row)? {
                break;
            }
        }
        Ok(())
    }

    /// The one row of a query, if there is one.
    pub(crate) fn one<T, P, F>(&self, sql: &str, params: P, map: F) -> Result<Option<T>, StoreFault>
    where
        P: Params,
        F: FnOnce(&Row) -> rusqlite::Result<T>,
    {
        Ok(self.conn.prepare_cached(sql)?.query_row(params, map).optional()?)
    }
}

impl Tx<'_> {
    /// Runs a statement; the number of rows it touched.
    pub(crate) fn run<P: Params>(&self, sql: &str, params: P) -> Result<usize, StoreFault> {
        Ok(self.conn.prepare_cached(sql)?.execute(params)?)
    }

    /// Adds rows, `values` row by row: `into` says `INSERT INTO table (column, …)`. Of many, one statement adds a hundred: it makes
    /// the lists that its checks of words look in once, and not for each row, which takes longer than the row. Of few, one adds one:
    /// a statement of many rows makes an index of words that was added to before write down what it holds so far.
    pub(crate) fn add_many(&self, into: &str, values: &[ToSqlOutput]) -> Result<(), StoreFault> {
        let columns = into.matches(',').count() + 1;
        let row = format!("({})", vec!["?"; columns].join(", "));
        let at_once = if values.len() < columns * AT_ONCE { 1 } else { AT_ONCE };
        for part in values.chunks(columns * at_once) {
            let rows = vec![row.as_str(); part.len() / columns].join(", ");
            self.run(&format!("{into} VALUES {rows}"), params_from_iter(part))?;
        }
        Ok(())
    }

    /// Adds a row; its id.
    pub(crate) fn add<P: Params>(&self, sql: &str, params: P) -> Result<i64, StoreFault> {
        Ok(self.conn.prepare_cached(sql)?.insert(params)?)
    }
}

impl Deref for Tx<'_> {
    type Target = Db;
    fn deref(&self) -> &Db {
        self.db
    }
}
