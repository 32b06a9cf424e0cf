//! Characters as they should have been typed: radicals that only look like a word are folded into the word, so that
//! copied and searched text is right. No other normalisation happens, names stay as people write them.

/// U+2F00 to U+2FD5 in order: the ideograph that each Kangxi radical stands for.
const KANGXI: &str = "一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂厶又口囗土士夂夊夕大女子宀寸小尢尸屮山巛工己巾干幺广廴廾弋弓彐彡彳心戈戶手支攴文斗斤方无日曰月木欠止歹殳毋比毛氏气水火爪父爻爿片牙牛犬玄玉瓜瓦甘生用田疋疒癶白皮皿目矛矢石示禸禾穴立竹米糸缶网羊羽老而耒耳聿肉臣自至臼舌舛舟艮色艸虍虫血行衣襾見角言谷豆豕豸貝赤走足身車辛辰辵邑酉釆里金長門阜隶隹雨靑非面革韋韭音頁風飛食首香馬骨高髟鬥鬯鬲鬼魚鳥鹵鹿麥麻黃黍黑黹黽鼎鼓鼠鼻齊齒龍龜龠";

/// The Radicals Supplement, radical and ideograph by turns; those without one plain counterpart stay as they are.
const SUPPLEMENT: &str = "⺁厂⺅亻⺆冂⺈刀⺉刂⺊卜⺌小⺍小⺎兀⺏尣⺐尢⺒巳⺓幺⺔彑⺖忄⺘扌⺙攵⺛旡⺝月⺞歺⺟母⺠民⺡氵⺢氺⺣灬⺤爫⺥爫⺦丬⺧牛⺨犭⺩王⺬示⺭礻⺯糹⺰纟⺱罓⺲罒⺶羊⺹耂⺺肀⺼肉⺽臼⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻈讠⻉贝⻋车⻌辶⻍辶⻎辶⻐钅⻑長⻒镸⻓长⻔门⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻟飠⻠饣⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟";

/// The text with radicals folded, tabs as blanks, and characters that show nothing left out. Line feeds stay.
pub fn fold(text: &str) -> String {
    text.replace("\r\n", "\n").chars().filter_map(folded).collect()
}

/// The same on one line, for places that have no second.
pub fn one_line(text: &str) -> String {
    fold(text).replace('\n', " ")
}

fn folded(c: char) -> Option<char> {
    match c {
        '\n' => Some(c),
        '\r' | '\u{2028}' | '\u{2029}' => Some('\n'),
        '\t' | '\u{a0}' => Some(' '),
        '\u{2e80}'..='\u{2eff}' => Some(supplement(c)),
        '\u{2f00}'..='\u{2fd5}' => KANGXI.chars().nth(c as usize - 0x2f00),
        _ if c.is_control() || shows_nothing(c) => None,
        _ => Some(c),
    }
}

fn supplement(c: char) -> char {
    let mut marks = SUPPLEMENT.chars();
    while let (Some(radical), Some(ideograph)) = (marks.next(), marks.next()) {
        if radical == c {
            return ideograph;
        }
    }
    c
}

/// Joiners, direction marks, byte order marks and variation selectors: no font draws them and no reader misses them.
fn shows_nothing(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}'
        | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{e0000}'..='\u{e0fff}')
}
