//! Photos on paper stand as they were taken, whichever way the phone was held.

use domain::language::Language;
use paper::picture::Picture;
use paper::quiz_sheet::{render, QuizSheet, SheetPart, SheetQuestion};

use crate::programs::Printed;
use crate::quiz_sheet::sheet;

/// Quarters red, green, blue and yellow: 80 x 40.
const QUARTERS: &[u8] = include_bytes!("pictures/quarters.jpg");

/// The same file as a camera writes it that was held in one of eight ways, in either order of bytes.
fn held(way: u16, little: bool) -> Vec<u8> {
    let short = |value: u16| if little { value.to_le_bytes() } else { value.to_be_bytes() };
    let long = |value: u32| if little { value.to_le_bytes() } else { value.to_be_bytes() };
    let tiff =
        [if little { b"II".to_vec() } else { b"MM".to_vec() }, short(42).to_vec(), long(8).to_vec(), short(2).to_vec()]
            .concat();
    let entry = |tag: u16, value: u16| {
        [short(tag).to_vec(), short(3).to_vec(), long(1).to_vec(), short(value).to_vec(), vec![0, 0]].concat()
    };
    let body = [b"Exif\0\0".to_vec(), tiff, entry(0x0106, 2), entry(0x0112, way), vec![0; 4]].concat();
    let length = (body.len() as u16 + 2).to_be_bytes();
    [&QUARTERS[..2], &[0xff, 0xe1], &length[..], &body, &QUARTERS[2..]].concat()
}

/// The colours in the corners of the printed picture: upper left, upper right, lower left, lower right.
fn corners(file: &[u8]) -> String {
    let picture = Picture::read(file);
    assert!(picture.is_some(), "it can be printed");
    let question = SheetQuestion { number: "1.".into(), text: "哪一块？".into(), picture, ..Default::default() };
    let pdf = render(&QuizSheet { questions: vec![question], ..sheet(SheetPart::Questions, 0) }, Language::Simplified)
        .expect("a paper");
    let printed = Printed::new(&pdf);
    printed.is_sound();
    let seen = printed.pixels();
    let bright = |(x, y): (u32, u32)| named(seen.at(x, y)) != ' ';
    let all: Vec<(u32, u32)> =
        (0..seen.height).flat_map(|y| (0..seen.width).map(move |x| (x, y))).filter(|at| bright(*at)).collect();
    let edge =
        |of: fn(&(u32, u32)) -> u32| (all.iter().map(of).min().unwrap_or(0) + 3, all.iter().map(of).max().unwrap_or(9) - 3);
    let ((left, right), (top, low)) = (edge(|at| at.0), edge(|at| at.1));
    [(left, top), (right, top), (left, low), (right, low)].map(|(x, y)| named(seen.at(x, y))).iter().collect()
}

/// What a colour is called; a blank for paper and ink.
fn named([red, green, blue]: [u8; 3]) -> char {
    let most = red.max(green).max(blue);
    if most - red.min(green).min(blue) < 90 {
        return ' ';
    }
    match (red > 150, green > 120, blue > 150) {
        (true, false, false) => 'R',
        (false, true, false) => 'G',
        (false, false, true) => 'B',
        (true, true, false) => 'Y',
        _ => ' ',
    }
}

#[test]
fn a_photo_is_printed_as_it_was_taken_in_all_eight_ways() {
    let ways = [(1, "RGBY"), (2, "GRYB"), (3, "YBGR"), (4, "BYRG"), (5, "RBGY"), (6, "BRYG"), (7, "YGBR"), (8, "GYRB")];
    for (way, seen) in ways {
        let file = held(way, way % 2 == 0);
        let sides = Picture::read(&file).map(|p| (p.width, p.height));
        assert_eq!(sides, Some(if way >= 5 { (40, 80) } else { (80, 40) }), "the sides of way {way} as one sees them");
        assert_eq!(corners(&file), seen, "the corners of way {way}");
    }
}

#[test]
fn what_a_camera_wrote_wrongly_leaves_the_photo_as_it_lies() {
    assert_eq!(corners(QUARTERS), "RGBY", "nothing was written");
    for (way, why) in [(0, "no way is called nought"), (9, "nor nine"), (u16::MAX, "nor anything more")] {
        assert_eq!(corners(&held(way, true)), "RGBY", "{why}");
    }
    let mut cut = held(6, true);
    // The directory is said to lie far behind the end.
    cut[16..20].copy_from_slice(&u32::MAX.to_le_bytes());
    assert_eq!(corners(&cut), "RGBY", "a directory that is not there");
}
