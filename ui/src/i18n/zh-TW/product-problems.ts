import type { productProblems as source } from "../zh-CN/product-problems";

export const productProblems: typeof source = {
  no_code: () => "請寫編碼", code_taken: (p) => `編碼已用於「${p.name}」`, no_name: () => "請寫名稱", too_long: (p, f) => `最多 ${f.number(p.most)} 字，請縮短；你寫的都還在`,
  too_many_attributes: (p) => `最多 ${p.most} 條屬性`, too_many_pictures: (p) => `最多 ${p.most} 張圖片`, empty_attribute: (p) => `第 ${p.line} 條屬性要有名稱和內容`, same_attribute: (p) => `有兩條屬性都叫「${p.name}」`,
  too_many_alternatives: (p) => `「${p.name}」容易混淆的內容最多 ${p.most} 個`, alternative_is_right: (p) => `「${p.name}」的「${p.value}」就是正確內容，不能作干擾項`, changed_meanwhile: () => "別人剛改過，請看過再儲存。你寫的都還在",
  linked_elsewhere: () => "這道題已對應另一條屬性", cannot_be_marked: () => "這道題要人評分，不能在這裡答", no_questions: () => "還沒有採用的題：先依屬性出題並審核",
  no_product_meant: () => "請選產品，或寫下是什麼", asked_already: () => "你已經要過這個產品的介紹了，還在等", not_open: () => "這個請求已經處理過了", no_reason: () => "請寫原因", no_such_class: () => "這節課不能選：已取消、不講這個產品，或已上完而本人沒到", no_such_page: () => "這一頁還沒有發布",
  not_there: (p) => `${p.name}那天不在職`, bad_day: () => "日期要在提出之後、不晚於今天", bad_days: () => "天數是 0 到 60",
};
