//! The desk behind a web server on the loopback address, for the tests of the screen: `serve UI_FOLDER HOME [PORT]`.
//!
//! `POST /call`, `/save`, `/print`, `/pick` take `{name, args, file?}` and answer like the window's own commands; `file` is what a
//! person would have picked. `POST /clock {now}` stops the clock there. Anything else is a file of the built screen. It prints
//! its address on the first line and serves until it is killed.

use std::collections::HashMap;
use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};
use desk::{Desk, Document, Fault};
use serde_json::{json, Value};
use tiny_http::{Header, Request, Response, Server};

type Failure = Box<dyn std::error::Error + Send + Sync>;

struct House {
    desk: Desk,
    ui: PathBuf,
    home: PathBuf,
    clock: Option<DateTime<Utc>>,
}

fn main() -> Result<(), Failure> {
    let mut args = std::env::args().skip(1);
    let ui = PathBuf::from(args.next().ok_or("usage: serve UI_FOLDER HOME [PORT]")?);
    let home = PathBuf::from(args.next().ok_or("usage: serve UI_FOLDER HOME [PORT]")?);
    let port: u16 = args.next().map_or(Ok(0), |p| p.parse())?;
    std::fs::create_dir_all(&home)?;
    let server = Server::http(("127.0.0.1", port))?;
    println!("http://{}", server.server_addr());
    let mut house = House { desk: Desk::open(&home, Utc::now()), ui, home, clock: None };
    for request in server.incoming_requests() {
        if let Err(failure) = answer(&mut house, request) {
            eprintln!("{failure}");
        }
    }
    Ok(())
}

fn answer(house: &mut House, mut request: Request) -> Result<(), Failure> {
    let path = request.url().split('?').next().unwrap_or("/").to_owned();
    if request.method() != &tiny_http::Method::Post {
        return send_file(&house.ui, &path, request);
    }
    let mut body = String::new();
    request.as_reader().read_to_string(&mut body)?;
    let asked: Value = serde_json::from_str(&body)?;
    let (status, told) = match serve(house, &path, &asked)? {
        Ok(value) => (200, value),
        Err(fault) => (409, serde_json::to_value(fault)?),
    };
    let kind = Header::from_bytes("Content-Type", "application/json").map_err(|()| "header")?;
    request.respond(Response::from_string(told.to_string()).with_status_code(status).with_header(kind))?;
    Ok(())
}

fn serve(house: &mut House, path: &str, asked: &Value) -> Result<Result<Value, Fault>, Failure> {
    let now = house.clock.unwrap_or_else(Utc::now);
    let name = asked["name"].as_str().unwrap_or_default();
    let args = asked["args"].clone();
    let write = |document: Document| -> std::io::Result<Value> {
        let place = house.home.join("saved");
        std::fs::create_dir_all(&place)?;
        let place = place.join(document.file_name);
        std::fs::write(&place, document.bytes)?;
        Ok(json!(place))
    };
    Ok(match path {
        "/call" => house.desk.call(name, args, now),
        "/save" | "/print" => match house.desk.document(name, args, now) {
            Ok(document) => Ok(write(document)?),
            Err(fault) => Err(fault),
        },
        "/pick" => match asked["file"].as_str() {
            None => Ok(Value::Null),
            Some(file) => house.desk.import(name, file, std::fs::read(file)?, args, now),
        },
        "/clock" => {
            house.clock = asked["now"].as_str().map(str::parse).transpose()?;
            Ok(Value::Null)
        }
        _ => Err(Fault::UnknownCommand { name: path.to_owned() }),
    })
}

fn send_file(ui: &Path, path: &str, request: Request) -> Result<(), Failure> {
    let path = if path == "/" { "/index.html" } else { path };
    let file = ui.join(path.trim_start_matches('/'));
    let inside = !path.split('/').any(|part| part == "..");
    let kinds = HashMap::from([("html", "text/html"), ("js", "text/javascript"), ("css", "text/css"), ("svg", "image/svg+xml")]);
    let ending = file.extension().and_then(|e| e.to_str()).unwrap_or_default();
    let kind = kinds.get(ending).copied().unwrap_or("application/octet-stream");
    match std::fs::read(&file) {
        Ok(bytes) if inside => {
            let kind = Header::from_bytes("Content-Type", kind).map_err(|()| "header")?;
            request.respond(Response::from_data(bytes).with_header(kind))?;
        }
        _ => request.respond(Response::empty(404))?,
    }
    Ok(())
}
