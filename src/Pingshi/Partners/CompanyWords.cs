namespace Pingshi.Partners;

internal static class CompanyWords
{
    public static readonly Rule InTheFuture = new("company.in-the-future", 422, "日期不能晚于今天。", "The day cannot lie in the future.");
    public static readonly Rule EarlierThanNewest = new("company.earlier-than-newest", 422,
        "已有 {0} 的声明，新的声明不能更早。", "There is a declaration of {0}; a new one cannot be earlier.");
    public static readonly Rule RelatedToItself = new("company.related-to-itself", 422, "这就是本单位。", "That is your own organisation.");

    public static readonly Text Company = new("本单位", "Our company");
    public static readonly Text Lead = new("投标与分账所依据的本单位信息，由本单位自己维护。", "What bids and shares rest on, kept by ourselves.");
    public static readonly Text SizeWord = new("企业规模", "Size");
    public static readonly Text NotDeclared = new("尚未声明", "not declared");
    public static readonly Text DeclareSize = new("声明企业规模", "Declare the size");
    public static readonly Text DeclareSays = new("按中小企业划型标准自行声明，并对其真实性负责；只面向中小企业的项目据此判断。", "Declared by ourselves under the size standard, and answered for; tenders for small and medium enterprises are judged by it.");
    public static readonly Text On = new("声明日期", "Day of the declaration");
    public static readonly Text Declaration = new("声明函", "Declaration");
    public static readonly Text Declarations = new("历次声明", "Declarations");
    public static readonly Text NoDeclaration = new("还没有声明。没有声明时，只面向中小企业的项目会提示“尚未声明”。", "Nothing is declared yet; until then tenders for small and medium enterprises say so.");
    public static readonly Text Related = new("关联单位", "Related organisations");
    public static readonly Text RelatedLead = new(
        "单位负责人为同一人，或者存在直接控股、管理关系的不同供应商，不得参加同一合同项下的政府采购活动（实施条例第十八条）。参与决策会逐一提示。",
        "Suppliers with the same person responsible, or with a direct holding or management relation, may not take part in the same contract's government procurement (implementing regulation art. 18). Go/no-go names each.");
    public static readonly Text NoRelated = new("没有登记关联单位。", "No related organisation is recorded.");
    public static readonly Text Relate = new("登记关联单位", "Record a related organisation");
    public static readonly Text RelatedName = new("单位名称（全称）", "Full name");
    public static readonly Text KindWord = new("关系", "Relation");
    public static readonly Text Remove = new("删除", "Remove");
    public static readonly Text ChangeCode = new("更正信用代码", "Correct the credit code");

    public static Text Of(RelationKind kind) => kind switch
    {
        RelationKind.SameLegalRepresentative => new("单位负责人为同一人", "same person responsible"),
        RelationKind.Holding => new("直接控股", "direct holding"),
        RelationKind.Management => new("管理关系", "management relation"),
    };
}
