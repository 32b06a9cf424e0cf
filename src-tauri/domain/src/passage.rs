//! The passages of the typing test, a few for each language, each longer than anybody types in a minute.
//!
//! What is absent on purpose: real customers and real promises of a shop. The texts are made up for the test.

use crate::language::Language;
use crate::typing::TypingScript;

/// A text to type.
#[derive(Clone, Copy, Debug)]
pub struct Passage {
    /// What a test remembers it by.
    pub code: &'static str,
    /// In which language it is written.
    pub language: Language,
    /// The text.
    pub text: &'static str,
}

impl Passage {
    /// What of it is counted.
    pub fn script(&self) -> TypingScript {
        match self.language {
            Language::Simplified | Language::Traditional => TypingScript::Chinese,
            Language::English => TypingScript::Latin,
        }
    }
}

/// The passage behind a code.
pub fn passage(code: &str) -> Option<&'static Passage> {
    PASSAGES.iter().find(|p| p.code == code)
}

/// The passages of a language, one after the other for each test that somebody takes.
pub fn turn(language: Language, taken: usize) -> Option<&'static Passage> {
    let own: Vec<&Passage> = PASSAGES.iter().filter(|p| p.language == language).collect();
    own.get(taken.checked_rem(own.len())?).copied()
}

/// What ships.
pub const PASSAGES: [Passage; 12] = [
    Passage {
        code: "sc-greeting",
        language: Language::Simplified,
        text: "您好，欢迎光临。请问您想看哪一款？这款抱枕套是棉麻的，摸起来有一点粗，洗过以后会慢慢变软。如果家里有小孩或者养了猫，我建议选深一点的颜色，更耐脏。尺寸有两种，大的适合沙发，小的放在椅子上刚好。今天下单，仓库明天上午打包，快递一般三天左右到。您所在的城市如果下大雨，可能会晚半天，我会先和您说。拿到以后请先看看有没有线头，有问题当天拍照给我，我们马上处理。还有什么不清楚的，您随时问我，我一直在。",
    },
    Passage {
        code: "sc-parcel",
        language: Language::Simplified,
        text: "我帮您查了一下，这个包裹昨天晚上已经到了您那边的中转站，今天早上正在分拣，预计下午派送。如果到晚上还没有收到电话，请您告诉我，我去联系站点，问清楚以后再回复您。另外，您说盒子压坏了一个角，麻烦您先不要扔掉外包装，从正面和侧面各拍一张照片，再拍一张里面的商品。我把照片转给同事，一个小时以内给您答复。如果商品有损坏，换新的还是退款由您决定，来回的运费不用您出。给您添麻烦了，谢谢您的耐心。",
    },
    Passage {
        code: "sc-handover",
        language: Language::Simplified,
        text: "接班的时候先看交接单，从最急的一条开始。每一条都要写清楚三件事：现在是什么情况，已经做了什么，下一步要做什么。不要只写一句“已处理”，别人看不懂。顾客约了时间的，把时间写在最前面，到点之前先准备好资料。遇到自己没有把握的问题，不要随便答应，先问师傅或者主管，再回复顾客。下班之前把没有做完的事重新看一遍，能在今天结束的就不要留到明天。桌面收拾干净，自动回复打开，最后再退出账号。",
    },
    Passage {
        code: "sc-product",
        language: Language::Simplified,
        text: "介绍商品不用背说明书，要先听顾客怎么用。有人买毛毯是冬天盖的，有人只是夏天开空调的时候搭一下腿，他们需要的厚度就不一样。问两三个小问题，再推荐一款，比一口气发十个链接有用。颜色在不同的屏幕上会有差别，要提前说明；尺码拿不准的时候，请顾客量一下旧的那一件。材质、重量、洗涤方法都在资料里，看清楚再回答。不知道就说不知道，查到以后马上告诉他。话说得慢一点，写得清楚一点，退货自然就少了。",
    },
    Passage {
        code: "tc-greeting",
        language: Language::Traditional,
        text: "您好，歡迎光臨。請問您想看哪一款？這款抱枕套是棉麻的，摸起來有一點粗，洗過以後會慢慢變軟。如果家裡有小孩或者養了貓，我建議選深一點的顏色，更耐髒。尺寸有兩種，大的適合沙發，小的放在椅子上剛好。今天下單，倉庫明天上午打包，快遞一般三天左右到。您所在的城市如果下大雨，可能會晚半天，我會先和您說。拿到以後請先看看有沒有線頭，有問題當天拍照給我，我們馬上處理。還有什麼不清楚的，您隨時問我，我一直在。",
    },
    Passage {
        code: "tc-parcel",
        language: Language::Traditional,
        text: "我幫您查了一下，這個包裹昨天晚上已經到了您那邊的轉運站，今天早上正在分揀，預計下午派送。如果到晚上還沒有收到電話，請您告訴我，我去聯絡站點，問清楚以後再回覆您。另外，您說盒子壓壞了一個角，麻煩您先不要扔掉外包裝，從正面和側面各拍一張照片，再拍一張裡面的商品。我把照片轉給同事，一個小時以內給您答覆。如果商品有損壞，換新的還是退款由您決定，來回的運費不用您出。給您添麻煩了，謝謝您的耐心。",
    },
    Passage {
        code: "tc-handover",
        language: Language::Traditional,
        text: "接班的時候先看交接單，從最急的一條開始。每一條都要寫清楚三件事：現在是什麼情況，已經做了什麼，下一步要做什麼。不要只寫一句「已處理」，別人看不懂。顧客約了時間的，把時間寫在最前面，到點之前先準備好資料。遇到自己沒有把握的問題，不要隨便答應，先問師傅或者主管，再回覆顧客。下班之前把沒有做完的事重新看一遍，能在今天結束的就不要留到明天。桌面收拾乾淨，自動回覆打開，最後再登出帳號。",
    },
    Passage {
        code: "tc-product",
        language: Language::Traditional,
        text: "介紹商品不用背說明書，要先聽顧客怎麼用。有人買毛毯是冬天蓋的，有人只是夏天開冷氣的時候搭一下腿，他們需要的厚度就不一樣。問兩三個小問題，再推薦一款，比一口氣發十個連結有用。顏色在不同的螢幕上會有差別，要提前說明；尺碼拿不準的時候，請顧客量一下舊的那一件。材質、重量、洗滌方法都在資料裡，看清楚再回答。不知道就說不知道，查到以後馬上告訴他。話說得慢一點，寫得清楚一點，退貨自然就少了。",
    },
    Passage {
        code: "en-greeting",
        language: Language::English,
        text: "Hello and welcome. Which one would you like to see? This cushion cover is made of cotton and linen, so it feels a little rough at first and grows softer with every wash. If there are small children or a cat in the house, I would take a darker colour, because it hides stains better. There are two sizes: the large one suits a sofa, the small one fits a chair. If you order today, the warehouse packs it tomorrow morning and it usually takes three days. Should anything be wrong, send me a picture on the same day and we will put it right.",
    },
    Passage {
        code: "en-parcel",
        language: Language::English,
        text: "I have looked it up for you. The parcel reached your city last night, it is being sorted this morning, and it should be brought to you this afternoon. If nobody has called by the evening, please tell me and I will ask the depot and come back to you. You say that one corner of the box is crushed: please keep the packing, take one picture from the front, one from the side, and one of the goods inside. I will pass them on and answer within the hour. Whether you want a new one or your money back is up to you.",
    },
    Passage {
        code: "en-handover",
        language: Language::English,
        text: "When you take over, read the sheet first and begin with the most urgent line. Each line says three things: what is going on, what has been done, and what comes next. Never write only that it was handled, because nobody else can tell what that means. Where a customer was promised a time, put the time first and have everything ready before it comes. If you are not sure, do not promise anything; ask your mentor, then answer. Before you leave, go through what is still open, tidy the desk and switch on the automatic reply.",
    },
    Passage {
        code: "en-product",
        language: Language::English,
        text: "You need not learn the leaflet by heart to sell well; listen first to how the customer will use the thing. One person wants a blanket for the winter, another only to cover the knees when the air conditioning is on, and they need different weights. Two or three short questions and one good suggestion help more than ten links at once. Colours differ from screen to screen, so say it beforehand. When you do not know, say that you do not know, look it up, and tell them at once. Write slowly and clearly, and fewer parcels come back.",
    },
];
