/* What may stand in a record: one table. A later format adds rows; what is not in it is kept as it
 * is read, but nobody sets it. docs/asset-ledger.md explains the rows of assets and parties. */
#include "internal.h"

#include <stdlib.h>
#include <string.h>

/* ---- choices: ids, and the words for them in Japanese ledgers ---- */

static const struct field_choice yes_no[] = {
    {"yes", N_("yes"), "はい|有|あり|有り|○|〇|する"},
    {"no", N_("no"), "いいえ|無|なし|無し|×|しない"},
    {NULL},
};
static const struct field_choice forms[] = {
    {"paper", N_("paper"), "紙|書類|紙の書類"},
    {"electronic", N_("electronic"), "電子|電子データ|データ"},
    {"object", N_("object"), "物|現物|もの"},
    {NULL},
};
static const struct field_choice media[] = {
    {"paper", N_("paper"), "紙|書類"},
    {"pc", N_("computer in the office"), "パソコン|事務所PC|PC|事務所のパソコン"},
    {"server", N_("server or NAS of the firm"), "社内サーバー|サーバー|NAS|社内のサーバー・NAS"},
    {"cloud", N_("cloud or server elsewhere"), "クラウド|社外サーバー|クラウド・社外のサーバー"},
    {"removable", N_("USB stick, disk or card"),
     "可搬電子媒体|USBメモリ|記録媒体|USBメモリなどの可搬媒体"},
    {"mobile", N_("notebook, tablet or phone"),
     "モバイル機器|ノートPC|タブレット|スマートフォン|ノートPC・タブレット・スマホ"},
    {"object", N_("the thing itself"), "現物|物|現物そのもの"},
    {"premises", N_("rooms and equipment"), "場所・設備|設備|施設|部屋や設備"},
    {"other", N_("something else"), "その他"},
    {NULL},
};
static const struct field_choice scopes[] = {
    {"firm", N_("the whole firm"), "全社|会社全体"},
    {"site", N_("one site"), "事業所|工場"},
    {"department", N_("one department"), "部署|部門"},
    {"business", N_("one line of business"), "事業|業務"},
    {NULL},
};
static const struct field_choice outside[] = {
    {"no", N_("not outside"), "いいえ|無|なし|社内のみ|社外にはない"},
    {"rented", N_("rented room or building"), "賃借|賃借物件|借りている部屋や建物"},
    {"datacentre", N_("data centre"), "データセンター"},
    {"cloud", N_("cloud"), "クラウド"},
    {"warehouse", N_("warehouse of others"), "倉庫|外部倉庫|よその倉庫"},
    {"other", N_("elsewhere"), "その他|その他の場所"},
    {NULL},
};
static const struct field_choice grades[] = {
    {"0", N_("0: hardly any effect"), NULL},
    {"1", N_("1: a large effect on the business"), NULL},
    {"2", N_("2: grave for the firm or for others, or protected by law"), NULL},
    {NULL},
};
/* The classes of the government's common standards (政府機関等の対策基準策定のためのガイドライン,
 * 1.2 (1)); they are beside the grades above, not instead of them. */
static const struct field_choice gov_confidentiality[] = {
    {"3", N_("3: handled as a secret document"), "機密性3情報|機密性3"},
    {"2", N_("2: most likely exempt from disclosure"), "機密性2情報|機密性2"},
    {"1", N_("1: most likely open to disclosure"), "機密性1情報|機密性1"},
    {NULL},
};
static const struct field_choice gov_integrity[] = {
    {"2", N_("2: a change or an error may hurt people's rights or the work"),
     "完全性2情報|完全性2"},
    {"1", N_("1: any other"), "完全性1情報|完全性1"},
    {NULL},
};
static const struct field_choice gov_availability[] = {
    {"2", N_("2: its loss may hurt people's rights or steady work"), "可用性2情報|可用性2"},
    {"1", N_("1: any other"), "可用性1情報|可用性1"},
    {NULL},
};
static const struct field_choice decisions[] = {
    {"permitted", N_("permitted"), "許可|承認"},
    {"refused", N_("refused"), "不許可|却下"},
    {NULL},
};
static const struct field_choice parties[] = {
    {"entruster", N_("entrusts information to the firm"),
     "預託元|発注元|顧客|預託元（情報を預けている相手）"},
    {"contractor", N_("contractor"), "外注先|委託先"},
    {"cloud", N_("cloud provider"), "クラウド|クラウド事業者"},
    {"maintenance", N_("maintenance"), "保守|保守業者"},
    {"carrier", N_("carrier"), "運送|運送業者"},
    {"disposal", N_("disposal"), "廃棄|廃棄業者"},
    {"landlord", N_("landlord"), "家主|貸主"},
    {"partner", N_("partner in a joint venture"), "共同事業者|共同開発先|共同事業の相手"},
    {"other", N_("other"), "その他"},
    {NULL},
};

static const struct field_choice departments[] = {
    {"one", N_("one"), "1つ|一つ|ひとつ"},
    {"several", N_("several"), "複数|2つ以上|いくつか"},
    {NULL},
};

static const struct field_choice treatments[] = {
    {"reduce", N_("reduce"), "低減|減らす"},
    {"retain", N_("retain"), "保有|受け入れる"},
    {"avoid", N_("avoid"), "回避|やめる"},
    {"transfer", N_("transfer"), "移転|任せる"},
    {NULL},
};
static const struct field_choice likely[] = {
    {"1", N_("1: does not happen as a rule"), NULL},
    {"2", N_("2: happens now and then"), NULL},
    {"3", N_("3: may happen any day"), NULL},
    {NULL},
};
static const struct field_choice task_states[] = {
    {"open", N_("to do"), "未着手|予定"},
    {"doing", N_("doing"), "実施中|着手"},
    {"done", N_("finished"), "完了|済"},
    {"dropped", N_("dropped"), "中止|取りやめ"},
    {NULL},
};

static const struct field_choice visit_places[] = {
    {"on-site", N_("on site"), "現地|訪問|対面"},
    {"online", N_("online"), "オンライン|Web会議|ウェブ会議"},
    {NULL},
};
static const struct field_choice modes[] = {
    /* as mode_get_name has them */
    {"self", N_("Self-check"), "自己点検"},
    {"advise", N_("Advice"), "助言"},
    {"audit", N_("Audit"), "監査|審査"},
    {"train", N_("Training"), "研修"},
    {NULL},
};

/* ---- the table ---- */

static const struct field fields[] = {
    {"case", "mode", VALUE_MODE},
    {"case", "examination", VALUE_YES}, /* with mode audit: by a certification body */
    {"case", "scope", VALUE_CHOICE, N_("Scope"), "範囲", .choices = scopes},
    {"case", "scope-name", VALUE_LINE, N_("Which one"), "範囲の名前"},
    {"firm", "name", VALUE_LINE},
    {"firm", "industry", VALUE_LINE},
    {"firm", "size", VALUE_PEOPLE},
    {"firm", "departments", VALUE_CHOICE, .choices = departments},
    {"firm", "respondent", VALUE_LINE},
    {"firm", "table", VALUE_LINE}, /* where they sit who answer for it: docs/workshop.md */
    {"pack", "version", VALUE_LINE},
    {"pack", "profile", VALUE_ID},
    {"answer", "choice", VALUE_ID, .is_stamped = true},
    {"answer", "level", VALUE_LEVEL},
    {"answer", "reason", VALUE_TEXT},
    {"answer", "note", VALUE_TEXT},
    {"answer", "mark", VALUE_YES},
    {"answer", "asks-again", VALUE_YES}, /* docs/upgrade.md */
    {"answer", "selected", VALUE_CHOICE, .choices = yes_no, .is_stamped = true},
    {"answer", "selection-reason", VALUE_TEXT},
    {"answer", "document", VALUE_LINE, N_("Document, record or place")},
    {"answer", "edition", VALUE_LINE, N_("Its edition")},
    {"answer", "period", VALUE_LINE, N_("Period looked at")},
    {"answer", "examine", VALUE_YES, N_("Examine")},
    {"answer", "observe", VALUE_YES, N_("Observe on site")},
    {"answer", "interview", VALUE_YES, N_("Interview")},
    {"answer", "asked", VALUE_LINE, N_("Who was asked")},
    {"answer", "population", VALUE_LINE, N_("Population")},
    {"answer", "sample", VALUE_TEXT, N_("Sample picked")},
    {"answer", "file", VALUE_TEXT, N_("Photo or file")},
    {"answer", "finding", VALUE_TEXT, N_("Finding")},
    {"answer", "correction", VALUE_TEXT, N_("Correction asked for")},
    {"answer", "correction-requested", VALUE_DATE, N_("asked for on")},
    {"answer", "correction-due", VALUE_DATE, N_("due by")},
    {"answer", "correction-done", VALUE_DATE, N_("done on")},
    {"answer", "correction-verified", VALUE_DATE, N_("verified on")},
    {"answer", "correction-closed", VALUE_DATE, N_("closed on")},

    {"asset", "business", VALUE_LINE, N_("Business"), "業務|業務分類"},
    {"asset", "name", VALUE_LINE, N_("Name"), "名称|情報資産名称|名前|資産名", .is_wanted = true,
     .is_needed = true},
    {"asset", "form", VALUE_CHOICE, N_("Form"), "形|形態", .choices = forms, .is_wanted = true},
    {"asset", "medium", VALUE_CHOICE, N_("Medium"), "媒体|媒体・保存先", .choices = media,
     .is_wanted = true},
    {"asset", "place", VALUE_LINE, N_("Place"), "場所|保管場所|保存先", .is_wanted = true},
    {"asset", "owner", VALUE_LINE, N_("Owner"), "管理部署|管理者|担当", .is_wanted = true},
    {"asset", "users", VALUE_LINE, N_("Users"), "利用者範囲|利用者", .is_wanted = true},
    {"asset", "department", VALUE_LINE, N_("Department"), "部署"},
    {"asset", "entrusted", VALUE_CHOICE, N_("Entrusted by others"),
     "預託|預かりもの|預かりもの（預託）", .choices = yes_no, .is_wanted = true},
    {"asset", "entrusted-by", VALUE_LINE, N_("Entrusted by whom"), "預託元", .is_wanted = true,
     .unless = {"entrusted", "no"}},
    {"asset", "terms", VALUE_TEXT, N_("Terms of the entrustment"), "預託の条件|条件",
     .is_wanted = true, .unless = {"entrusted", "no"}},
    {"asset", "outside", VALUE_CHOICE, N_("Kept outside"), "社外での保管", .choices = outside,
     .is_wanted = true},
    {"asset", "contractors", VALUE_CHOICE, N_("Handed to contractors"), "外注先に渡す|委託先に渡す",
     .choices = yes_no, .is_wanted = true},
    {"asset", "joint-venture", VALUE_CHOICE, N_("Joint venture"), "共同事業", .choices = yes_no},
    {"asset", "carried", VALUE_CHOICE, N_("Carried out of the firm"), "持ち出し|持出し",
     .choices = yes_no, .is_wanted = true},
    {"asset", "fits-container", VALUE_CHOICE, N_("Fits a container"), "保管容器に入る",
     .choices = yes_no, .is_wanted = true, .unless = {"form", "electronic"}},
    {"asset", "personal", VALUE_CHOICE, N_("Personal data"), "個人情報", .choices = yes_no,
     .is_wanted = true},
    {"asset", "sensitive", VALUE_CHOICE, N_("Sensitive personal data"), "要配慮個人情報",
     .choices = yes_no},
    {"asset", "my-number", VALUE_CHOICE, N_("My Number"),
     "特定個人情報|マイナンバー|特定個人情報（マイナンバー）", .choices = yes_no},
    {"asset", "confidentiality", VALUE_CHOICE, N_("Confidentiality"), "機密性", .choices = grades,
     .is_wanted = true},
    {"asset", "integrity", VALUE_CHOICE, N_("Integrity"), "完全性", .choices = grades,
     .is_wanted = true},
    {"asset", "availability", VALUE_CHOICE, N_("Availability"), "可用性", .choices = grades,
     .is_wanted = true},
    {"asset", "survival", VALUE_CHOICE, N_("The firm's survival is at stake"),
     "企業の存続に関わる|存続", .choices = yes_no},
    {"asset", "gov-confidentiality", VALUE_CHOICE, N_("Class of confidentiality"),
     "機密性の格付|機密性格付|格付（機密性）", .choices = gov_confidentiality,
     .pack = "toitsu-kijun", .is_wanted = true},
    {"asset", "gov-integrity", VALUE_CHOICE, N_("Class of integrity"),
     "完全性の格付|完全性格付|格付（完全性）", .choices = gov_integrity, .pack = "toitsu-kijun",
     .is_wanted = true,
     .unless = {"form", "paper"}}, /* documents on paper have none of these two */
    {"asset", "gov-availability", VALUE_CHOICE, N_("Class of availability"),
     "可用性の格付|可用性格付|格付（可用性）", .choices = gov_availability, .pack = "toitsu-kijun",
     .is_wanted = true, .unless = {"form", "paper"}},
    {"asset", "handling", VALUE_LINE, N_("Restrictions on handling"), "取扱制限",
     .pack = "toitsu-kijun"},
    {"asset", "acquisition", VALUE_LINE, N_("How it comes in"), "取得"},
    {"asset", "use", VALUE_LINE, N_("How it is used"), "利用"},
    {"asset", "storage", VALUE_LINE, N_("How it is kept"), "保管"},
    {"asset", "provision", VALUE_LINE, N_("To whom it is given"), "提供"},
    {"asset", "disposal", VALUE_LINE, N_("How it is disposed of"), "廃棄"},
    {"asset", "retention", VALUE_LINE, N_("Keep until"), "保存期限"},
    {"asset", "registered", VALUE_DATE, N_("Registered on"), "登録日"},
    {"asset", "treatment", VALUE_CHOICE, N_("What to do about the risk"), "リスク対応",
     .choices = treatments},
    {"asset", "treatment-reason", VALUE_TEXT, N_("Reason for the decision"), "対応の理由"},
    {"asset", "accepted-by", VALUE_LINE, N_("Accepted by"), "承認者"},
    {"asset", "accepted-until", VALUE_DATE, N_("Accepted until"), "承認の期限"},
    {"asset", "note", VALUE_TEXT, N_("Note"), "備考"},
    {"ledger", "none-", VALUE_YES}, /* none-KEY-VALUE: no asset has this value */
    {"ledger", "threat-", VALUE_CHOICE, .choices = likely}, /* threat-ID: how likely it is here */

    {"party", "name", VALUE_LINE, N_("Name"), "名称|名前|会社名", .is_wanted = true,
     .is_needed = true},
    {"party", "kind", VALUE_CHOICE, N_("Kind"), "種類|区分", .choices = parties, .is_wanted = true},
    {"party", "assets", VALUE_LINE, N_("Assets (ids)"), "情報資産|情報資産（ID）"},
    {"party", "agreement", VALUE_TEXT, N_("What was agreed"), "取り決め|契約", .is_wanted = true},
    {"party", "nda", VALUE_CHOICE, N_("Confidentiality agreement"), "秘密保持契約",
     .choices = yes_no, .is_wanted = true},
    {"party", "nda-date", VALUE_DATE, N_("Agreement made on"), "秘密保持契約の締結日|締結日",
     .is_wanted = true, .unless = {"nda", "no"}},
    {"party", "nda-expiry", VALUE_DATE, N_("Agreement ends on"), "秘密保持契約の期限|有効期限",
     .is_wanted = true, .unless = {"nda", "no"}},
    {"party", "demands", VALUE_TEXT, N_("What they demand"), "求められていること|要求事項"},
    {"party", "return", VALUE_TEXT, N_("Return or disposal"), "返却・廃棄|返却"},
    {"party", "contact", VALUE_LINE, N_("Whom to call in an accident"), "事故の連絡先|連絡先",
     .is_wanted = true},
    {"party", "note", VALUE_TEXT, N_("Note"), "備考"},

    /* what an application for an exception says, and the record of its examination
     * (ガイドライン 2.2.2(1)-1 c), -2); the rest is ours */
    {"exception", "clause", VALUE_LINE, N_("Rule and clause"), "規程の該当箇所|該当箇所|規程と条項",
     .is_wanted = true, .is_needed = true},
    {"exception", "applicant", VALUE_LINE, N_("Applicant"), "申請者|申請者の氏名",
     .is_wanted = true},
    {"exception", "applicant-unit", VALUE_LINE, N_("Applicant’s unit"), "申請者の所属"},
    {"exception", "applicant-contact", VALUE_LINE, N_("How to reach the applicant"),
     "申請者の連絡先"},
    {"exception", "from", VALUE_DATE, N_("Asked for from"), "申請期間の初日|申請する期間の初日",
     .is_wanted = true},
    {"exception", "until", VALUE_DATE, N_("Asked for until"),
     "申請期間の最終日|申請する期間の最終日", .is_wanted = true},
    {"exception", "measure", VALUE_TEXT, N_("What is done instead"), "措置内容|代替手段",
     .is_wanted = true},
    {"exception", "effects", VALUE_TEXT, N_("Effects on security, and what is done about them"),
     "影響と対処方法|影響と対処", .is_wanted = true},
    {"exception", "ending", VALUE_LINE, N_("How its end is reported"), "終了の報告方法",
     .is_wanted = true},
    {"exception", "reason", VALUE_TEXT, N_("Reason for asking"), "申請の理由|理由",
     .is_wanted = true},
    {"exception", "approver", VALUE_LINE, N_("Who decided"), "審査した者|許可権限者",
     .is_wanted = true},
    {"exception", "approver-role", VALUE_LINE, N_("Role of who decided"),
     "審査した者の役割|役割名"},
    {"exception", "approver-unit", VALUE_LINE, N_("Unit of who decided"), "審査した者の所属"},
    {"exception", "approver-contact", VALUE_LINE, N_("How to reach who decided"),
     "審査した者の連絡先"},
    {"exception", "decision", VALUE_CHOICE, N_("What was decided"), "審査結果|許可の別",
     .choices = decisions, .is_wanted = true},
    {"exception", "decision-reason", VALUE_TEXT, N_("Reason for what was decided"),
     "審査結果の理由", .is_wanted = true},
    {"exception", "granted-clause", VALUE_LINE, N_("Clause it is permitted from"),
     "許可した該当箇所", .is_wanted = true, .unless = {"decision", "refused"}},
    {"exception", "granted-from", VALUE_DATE, N_("Permitted from"), "許可期間の初日",
     .is_wanted = true, .unless = {"decision", "refused"}},
    {"exception", "granted-until", VALUE_DATE, N_("Permitted until"), "許可期間の最終日",
     .is_wanted = true, .unless = {"decision", "refused"}},
    {"exception", "granted-measure", VALUE_TEXT, N_("What has to be done instead"),
     "許可した措置内容", .is_wanted = true, .unless = {"decision", "refused"}},
    {"exception", "granted-ending", VALUE_LINE, N_("How its end has to be reported"),
     "許可した終了の報告方法", .is_wanted = true, .unless = {"decision", "refused"}},
    {"exception", "ended", VALUE_DATE, N_("End reported on"), "終了の報告日|終了日"},
    {"exception", "note", VALUE_TEXT, N_("Note"), "備考"},

    /* the id is that of a role of a pack */
    {"office", "person", VALUE_LINE, N_("Who holds it"), "担当者|氏名", .is_wanted = true,
     .is_needed = true},
    {"office", "deputy", VALUE_LINE, N_("Who stands in"), "代理"},
    {"office", "since", VALUE_DATE, N_("Since"), "任命日|就任日"},
    {"office", "note", VALUE_TEXT, N_("Note"), "備考"},

    {"task", "title", VALUE_LINE, N_("Task"), "件名|やること", .is_wanted = true,
     .is_needed = true},
    {"task", "measure", VALUE_ID, N_("Measure"), "対策"},
    {"task", "address", VALUE_LINE, N_("For"), "対象"},
    {"task", "owner", VALUE_LINE, N_("Who does it"), "担当|担当者", .is_wanted = true},
    {"task", "due", VALUE_DATE, N_("Due date"), "期限|期日", .is_wanted = true},
    {"task", "state", VALUE_CHOICE, N_("State"), "状態|状況", .choices = task_states},
    {"task", "reason", VALUE_TEXT, N_("Why it was dropped"), "取りやめた理由"},
    {"task", "done", VALUE_DATE, N_("Done on"), "完了日"},
    {"task", "cost", VALUE_PEOPLE, N_("Cost in yen"), "費用|費用（円）"},
    {"task", "note", VALUE_TEXT, N_("Note"), "備考|メモ"},
    {"task", "visit", VALUE_ID}, /* that gave it as homework */
    {"paper", "*", VALUE_TEXT},  /* which fields a paper has is content (docs/papers.md) */

    {"visit", "number", VALUE_PEOPLE, N_("Which visit"), "回|回数|何回目"},
    {"visit", "date", VALUE_DATE, N_("Date"), "日付|訪問日"},
    {"visit", "mode", VALUE_MODE, N_("Kind of visit"), "内容|種類", .choices = modes},
    {"visit", "place", VALUE_CHOICE, N_("Where it takes place"), "場所|形式",
     .choices = visit_places},
    {"visit", "people", VALUE_TEXT, N_("Who was there"), "出席者|参加者"},
    {"visit", "agenda", VALUE_TEXT, N_("Agenda"), "議題|当日の予定"},
    {"visit", "agreed", VALUE_TEXT, N_("Agreed at the visit"), "決めたこと|合意事項"},
    {"visit", "hard", VALUE_TEXT, N_("What was hard"), "難しかったこと|困難だった点"},
    {"visit", "outlook", VALUE_TEXT, N_("Outlook"), "今後の見通し|見通し"},
    {"visit", "next", VALUE_DATE, N_("Next visit"), "次回|次回の訪問日"},
    {"visit", "note", VALUE_TEXT, N_("Note"), "備考|メモ"},
    {"visit", "opened", VALUE_MOMENT}, /* the history between these two is the visit */
    {"visit", "closed", VALUE_MOMENT},

    {"stage", "planned", VALUE_DATE, N_("Planned on")},
    {"stage", "done", VALUE_DATE, N_("Done on")},
    {"stage", "by", VALUE_TEXT, N_("Who does it")},
    {"stage", "contract", VALUE_DATE, N_("Contract on the certification made on")},
    {"stage", "left-out", VALUE_YES, N_("Not part of this certification")},
    {"stage", "note", VALUE_TEXT, N_("Note")},
    {"site", "name", VALUE_LINE},
    {"site", "place", VALUE_LINE},
    {"site", "note", VALUE_TEXT},
};

/* ---- finding ---- */

static bool is_of(const struct field *field, const struct slot *slot)
{
    if (slot->part != PART_RECORDS)
        return text_equal(field->record, part_get_record(slot->part));
    size_t length = strcspn(slot->address, ":");
    return strlen(field->record) == length && memcmp(field->record, slot->address, length) == 0;
}

/* "none-KEY-VALUE" of the ledger: KEY is a field of assets and VALUE one of its choices. */
static bool is_declaration(const char *name)
{
    const size_t prefix = strlen("none-");
    for (size_t i = 0; i < ARRAY_LENGTH(fields); i++) {
        size_t length = strlen(fields[i].name);
        if (text_equal(fields[i].record, "asset") &&
            strncmp(name + prefix, fields[i].name, length) == 0 && name[prefix + length] == '-' &&
            field_get_choice(&fields[i], name + prefix + length + 1))
            return true;
    }
    return false;
}

/* It becomes the name of an element. */
static bool is_element_name(const char *name)
{
    static const char letters[] = "abcdefghijklmnopqrstuvwxyz";
    return name && *name && strchr(letters, *name) &&
           name[strspn(name, "abcdefghijklmnopqrstuvwxyz0123456789-")] == '\0';
}

static bool is_named(const struct field *field, const char *name)
{
    if (text_equal(field->name, "*"))
        return is_element_name(name);
    if (text_equal(field->name, "none-"))
        return name && strncmp(name, "none-", 5) == 0 && is_declaration(name);
    if (text_equal(field->name, "threat-")) /* which threats there are is content */
        return name && strncmp(name, "threat-", 7) == 0 && name[7];
    return text_equal(field->name, name);
}

const struct field *field_find(const struct slot *slot, const char *name)
{
    for (size_t i = 0; i < ARRAY_LENGTH(fields); i++)
        if (is_of(&fields[i], slot) && is_named(&fields[i], name))
            return &fields[i];
    return NULL;
}

bool field_suits(const struct field *field, const struct snapshot *snapshot)
{
    for (size_t i = 0; field->pack && i < snapshot->pack_count; i++)
        if (text_equal(snapshot->packs[i].id, field->pack))
            return true;
    return field->pack == NULL;
}

bool field_suits_case(const struct field *field, const struct assessment *assessment)
{
    return !field->pack || assessment_has_record(assessment, "pack", field->pack);
}

size_t field_list(const char *record, const struct field **first)
{
    size_t start = 0;
    while (start < ARRAY_LENGTH(fields) && !text_equal(fields[start].record, record))
        start++;
    size_t end = start;
    while (end < ARRAY_LENGTH(fields) && text_equal(fields[end].record, record))
        end++;
    *first = &fields[start];
    return end - start;
}

const struct field *field_get(const char *record, const char *name)
{
    const struct field *all = NULL;
    size_t count = field_list(record, &all);
    for (size_t i = 0; i < count; i++)
        if (is_named(&all[i], name))
            return &all[i];
    return NULL;
}

const struct field_choice *field_get_choice(const struct field *field, const char *id)
{
    for (const struct field_choice *choice = field->choices; choice && choice->id; choice++)
        if (text_equal(choice->id, id))
            return choice;
    return NULL;
}

bool field_is_stamped(const struct field *field)
{
    return field->is_stamped;
}

bool slot_is_foreign(const struct slot *slot)
{
    for (size_t i = 0; i < ARRAY_LENGTH(fields); i++)
        if (is_of(&fields[i], slot))
            return false;
    return true;
}

int field_compare(const struct slot *slot, const char *a, const char *b)
{
    const struct field *end = fields + ARRAY_LENGTH(fields);
    const struct field *first = field_find(slot, a), *second = field_find(slot, b);
    if (first == second)
        return strcmp(a, b);
    first = first ? first : end;
    second = second ? second : end;
    return (first > second) - (first < second);
}
