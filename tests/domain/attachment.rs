//! Pictures by what is in them: honest, cut off, lying and huge.

use domain::attachment::{recognise, Picture, PictureKind, PictureProblem, MOST_BYTES, MOST_PIXELS};
use proptest::prelude::*;

fn chunk(name: &[u8; 4], data: &[u8]) -> Vec<u8> {
    [&(data.len() as u32).to_be_bytes(), name.as_slice(), data, &[0; 4]].concat()
}

fn png(width: u32, height: u32) -> Vec<u8> {
    let head = [&width.to_be_bytes()[..], &height.to_be_bytes(), &[8, 6, 0, 0, 0]].concat();
    [b"\x89PNG\r\n\x1a\n".as_slice(), &chunk(b"IHDR", &head), &chunk(b"IDAT", &[1, 2, 3]), &chunk(b"IEND", &[])].concat()
}

fn jpeg(width: u16, height: u16) -> Vec<u8> {
    let frame = [&[0xff, 0xc0, 0, 11, 8][..], &height.to_be_bytes(), &width.to_be_bytes(), &[1, 1, 0x11, 0]].concat();
    [&[0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 2][..], &frame, &[0xff, 0xda, 0, 4, 1, 2, 0x55, 0xff, 0xd9]].concat()
}

fn webp(name: &[u8; 4], data: &[u8]) -> Vec<u8> {
    let body = [b"WEBP".as_slice(), name, &(data.len() as u32).to_le_bytes(), data].concat();
    [b"RIFF".as_slice(), &(body.len() as u32).to_le_bytes(), &body].concat()
}

fn check(bytes: &[u8], expected: Result<(PictureKind, u32, u32), PictureProblem>, why: &str) {
    let expected = expected.map(|(format, width, height)| Picture { format, width, height });
    assert_eq!(recognise(bytes), expected, "{why}");
}

#[test]
fn pictures_are_known_by_their_content_with_their_size() {
    check(&png(1280, 720), Ok((PictureKind::Png, 1280, 720)), "a PNG");
    check(&jpeg(640, 480), Ok((PictureKind::Jpeg, 640, 480)), "a JPEG says its height first");
    check(&webp(b"VP8X", &[0, 0, 0, 0, 99, 0, 0, 49, 0, 0]), Ok((PictureKind::Webp, 100, 50)), "an extended WebP counts from one");
    check(&webp(b"VP8 ", &[0, 0, 0, 0x9d, 1, 0x2a, 64, 0, 32, 0]), Ok((PictureKind::Webp, 64, 32)), "a lossy WebP");
    let packed: u32 = 99 | 49 << 14;
    check(&webp(b"VP8L", &[&[0x2f], &packed.to_le_bytes()[..], &[0; 5]].concat()), Ok((PictureKind::Webp, 100, 50)), "a lossless WebP");
}

#[test]
fn what_is_no_picture_is_named_whatever_it_is_called() {
    for (bytes, why) in [
        (b"".as_slice(), "nothing"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>", "a drawing that may hold a program"),
        (b"GIF89a\x01\x00\x01\x00", "another format"),
        (b"%PDF-1.7", "a document"),
        (b"PK\x03\x04", "a spreadsheet"),
        (b"RIFF\x04\x00\x00\x00WAVE", "a sound in the same wrapping as WebP"),
    ] {
        check(bytes, Err(PictureProblem::NotAPicture), why);
    }
}

#[test]
fn a_picture_that_ends_early_or_contradicts_itself_is_damaged() {
    for whole in [png(10, 10), jpeg(10, 10), webp(b"VP8X", &[0, 0, 0, 0, 9, 0, 0, 9, 0, 0])] {
        for length in 12..whole.len() {
            let found = recognise(&whole[..length]);
            assert!(matches!(found, Err(PictureProblem::Damaged)), "cut after {length} of {} bytes: {found:?}", whole.len());
        }
    }
    check(&png(0, 10), Err(PictureProblem::Damaged), "no width");
    let endless = [b"\x89PNG\r\n\x1a\n".as_slice(), &u32::MAX.to_be_bytes(), b"IHDR"].concat();
    check(&endless, Err(PictureProblem::Damaged), "a chunk longer than the file");
}

#[test]
fn a_huge_picture_is_refused_by_bytes_and_by_pixels() {
    let mut heavy = png(10, 10);
    heavy.resize(MOST_BYTES + 1, 0);
    check(&heavy, Err(PictureProblem::TooLarge { limit: MOST_BYTES as u32 }), "one byte over 5 MB");
    check(&png(65_000, 65_000), Err(PictureProblem::TooManyPixels { limit: MOST_PIXELS as u32 }), "a small file that unpacks to gigabytes");
    check(&png(u32::MAX, u32::MAX), Err(PictureProblem::TooManyPixels { limit: MOST_PIXELS as u32 }), "the product does not overflow");
    check(&png(8_000, 5_000), Ok((PictureKind::Png, 8_000, 5_000)), "exactly the most");
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(300) })]

    #[test]
    fn no_bytes_make_it_trip(head in 0_usize..4, bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        let start: &[u8] = [b"\x89PNG\r\n\x1a\n".as_slice(), b"\xff\xd8\xff", b"RIFF\x20\x00\x00\x00WEBP", b""][head];
        let _ = recognise(&[start, &bytes].concat());
    }
}
