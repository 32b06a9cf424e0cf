//! Other people's programs that look at our files. A missing one fails the test with a plain sentence, except Python's
//! readers, which only `./test.sh` installs: without them a line on the screen says what was not checked.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::Command;

use paper::Pdf;

fn run(program: &str, arguments: &[&str]) -> String {
    let output = Command::new(program).args(arguments).output().unwrap_or_else(|fault| {
        panic!("the program `{program}` is needed for this test and could not be started ({fault}); on Debian: apt-get install poppler-utils qpdf")
    });
    assert!(output.status.success(), "{program} {arguments:?} found fault: {}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    String::from_utf8_lossy(&output.stdout).into_owned()
}

/// A PDF on disk for as long as it is looked at; with the folder DAYBOOK_SHEETS set it is kept there under the test's name,
/// for people to look at.
pub struct Printed {
    _folder: tempfile::TempDir,
    path: PathBuf,
}

impl Printed {
    pub fn new(pdf: &Pdf) -> Printed {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("sheet.pdf");
        std::fs::write(&path, &pdf.bytes).unwrap();
        if let Some(kept) = std::env::var_os("DAYBOOK_SHEETS") {
            let test = std::thread::current().name().unwrap_or("sheet").replace("::", "-");
            std::fs::write(Path::new(&kept).join(format!("{test}.pdf")), &pdf.bytes).unwrap();
        }
        Printed { _folder: folder, path }
    }

    fn path(&self) -> &str {
        self.path.to_str().unwrap()
    }

    pub fn text(&self) -> String {
        run("pdftotext", &["-layout", self.path(), "-"])
    }

    /// Asserts that the words can be found on the sheet; how far apart they are set is not text.
    pub fn says(&self, words: &[&str]) {
        let plain = |text: &str| text.chars().filter(|c| !c.is_whitespace()).collect::<String>();
        let text = self.text();
        for word in words {
            assert!(plain(&text).contains(&plain(word)), "{word:?} can be searched for and copied, the sheet says:\n{text}");
        }
    }

    pub fn fonts(&self) -> String {
        run("pdffonts", &[self.path()])
    }

    /// Pixels across and down of each picture on it.
    pub fn images(&self) -> Vec<Vec<String>> {
        let told = run("pdfimages", &["-list", self.path()]);
        told.lines().skip(2).map(|line| line.split_whitespace().skip(3).take(2).map(str::to_owned).collect()).collect()
    }

    /// The first page as a printer would put it down, 144 dots an inch.
    pub fn pixels(&self) -> Pixels {
        let root = self.path.with_extension("");
        run("pdftoppm", &["-r", "144", "-singlefile", self.path(), root.to_str().unwrap()]);
        let file = std::fs::read(self.path.with_extension("ppm")).unwrap();
        // `P6`, width, height and the largest value, a blank after each, then the dots.
        let mut words = file.splitn(4, |byte| byte.is_ascii_whitespace());
        let mut number = || std::str::from_utf8(words.next().unwrap()).unwrap().parse().unwrap_or(0);
        let (_, width, height) = (number(), number(), number());
        Pixels { width, height, dots: file[file.len() - (width * height * 3) as usize..].to_vec() }
    }

    pub fn info(&self) -> String {
        run("pdfinfo", &[self.path()])
    }

    pub fn is_sound(&self) {
        run("qpdf", &["--check", self.path()]);
        for line in self.fonts().lines().skip(2) {
            let embedded: Vec<&str> = line.split_whitespace().rev().take(5).collect();
            assert_eq!(&embedded[2..5], ["yes", "yes", "yes"], "every font is embedded, cut and copyable: {line}");
        }
    }
}

/// A page as dots.
pub struct Pixels {
    pub width: u32,
    pub height: u32,
    dots: Vec<u8>,
}

impl Pixels {
    /// Red, green and blue of a dot.
    pub fn at(&self, x: u32, y: u32) -> [u8; 3] {
        let at = (y * self.width + x) as usize * 3;
        [self.dots[at], self.dots[at + 1], self.dots[at + 2]]
    }
}

/// What Python's reader says of a file as JSON, or `None` with a visible line where no interpreter is named.
pub fn python(kind: &str, bytes: &[u8]) -> Option<serde_json::Value> {
    let Some(interpreter) = std::env::var_os("DAYBOOK_PYTHON") else {
        let reader = if kind == "xlsx" { "openpyxl" } else { "icalendar" };
        // Not `eprintln!`: the test harness swallows what that says of a test that passes. One write keeps the line whole.
        let line = format!("\nnot checked by {reader}: DAYBOOK_PYTHON names no interpreter\n");
        std::io::stderr().write_all(line.as_bytes()).unwrap();
        return None;
    };
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("file");
    std::fs::write(&path, bytes).unwrap();
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/paper/read_back.py");
    let text = run(interpreter.to_str().unwrap(), &[script.to_str().unwrap(), kind, path.to_str().unwrap()]);
    Some(serde_json::from_str(&text).unwrap())
}
