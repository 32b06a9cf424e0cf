//! The shop's listings as a spreadsheet: what a platform's back end exports, in, and an empty template, out. Cells are handed on as
//! they stand; the layer above says what they mean.

use domain::language::Language;

use crate::fault::PaperFault;
use crate::spreadsheet::{self, csv_bytes, plain_head, Row};

/// One listing as the file has it; `None` where the cell is empty or the column is not there.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ListingLine {
    /// Line in the file, from 1.
    pub line: u32,
    /// The shop's own code.
    pub code: Option<String>,
    /// The platform's number.
    pub item: Option<String>,
    /// The title.
    pub title: Option<String>,
    /// The price.
    pub price: Option<String>,
    /// Where it stands on the web.
    pub link: Option<String>,
    /// On the shelves or not, in words.
    pub shelf: Option<String>,
}

/// Listings that were read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listings {
    /// In the order of the file.
    pub lines: Vec<ListingLine>,
    /// Heads of columns that are not known or stand there twice.
    pub ignored_columns: Vec<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Column {
    Code,
    Item,
    Title,
    Price,
    Link,
    Shelf,
}

use Column::*;

const COLUMNS: [Column; 6] = [Code, Item, Title, Price, Link, Shelf];

impl Column {
    fn names(self) -> &'static [&'static str] {
        match self {
            Code => &["商家编码", "商家編碼", "宝贝编码", "寶貝編碼", "商品编码", "商品編碼", "货号", "貨號", "款号", "款號", "编码", "編碼", "外部编码", "code", "sku", "listingcode"],
            Item => &["宝贝id", "寶貝id", "商品id", "宝贝数字id", "numiid", "itemid", "itemnumber", "商品数字id"],
            Title => &["宝贝标题", "寶貝標題", "商品标题", "商品標題", "宝贝名称", "寶貝名稱", "商品名称", "商品名稱", "标题", "標題", "名称", "名稱", "title", "name"],
            Price => &["价格", "價格", "一口价", "一口價", "售价", "售價", "销售价", "銷售價", "宝贝价格", "寶貝價格", "商品价格", "price"],
            Link => &["链接", "連結", "鏈接", "宝贝链接", "寶貝鏈接", "商品链接", "商品鏈接", "网址", "網址", "link", "url"],
            Shelf => &["状态", "狀態", "商品状态", "商品狀態", "宝贝状态", "寶貝狀態", "上下架", "上下架状态", "status", "shelf", "state"],
        }
    }

    fn of(head: &str) -> Option<Column> {
        let plain = plain_head(head);
        COLUMNS.into_iter().find(|column| column.names().contains(&plain.as_str()))
    }

    fn cell(self, line: &mut ListingLine) -> &mut Option<String> {
        match self {
            Code => &mut line.code,
            Item => &mut line.item,
            Title => &mut line.title,
            Price => &mut line.price,
            Link => &mut line.link,
            Shelf => &mut line.shelf,
        }
    }
}

/// Reads a table of listings. Columns may stand in any order and carry the heads of any of the three languages.
pub fn read(bytes: &[u8]) -> Result<Listings, PaperFault> {
    let table = spreadsheet::read(bytes)?;
    let (columns, ignored) = table.columns(Column::of);
    if !columns.contains(&Some(Code)) && !columns.contains(&Some(Item)) {
        return Err(PaperFault::NoKnownColumn { found: table.header });
    }
    let lines = table.rows.iter().map(|row| listing_line(row, &columns)).filter(|l| *l != blank(l.line)).collect();
    Ok(Listings { lines, ignored_columns: ignored })
}

fn blank(line: u32) -> ListingLine {
    ListingLine { line, ..ListingLine::default() }
}

fn listing_line(row: &Row, columns: &[Option<Column>]) -> ListingLine {
    let mut line = blank(row.line);
    for (column, text) in columns.iter().zip(&row.cells) {
        if let (Some(column), false) = (column, text.is_empty()) {
            *column.cell(&mut line) = Some(text.clone());
        }
    }
    line
}

/// An empty list of listings to fill in, as CSV.
pub fn template(language: Language) -> Result<Vec<u8>, PaperFault> {
    let heads = match language {
        Language::Simplified => ["商家编码", "商品ID", "宝贝标题", "一口价", "宝贝链接", "状态"],
        Language::Traditional => ["商家編碼", "商品ID", "寶貝標題", "一口價", "寶貝鏈接", "狀態"],
        Language::English => ["Code", "Item number", "Title", "Price", "Link", "Status"],
    };
    csv_bytes(&[heads.map(str::to_owned).to_vec()])
}
