namespace Pingshi.Partners;

internal static class OfferWords
{
    public static readonly Rule EndsInThePast = new("offer.ends-in-the-past", 422, "停售日不能早于今天。", "The last day of sale cannot lie in the past.");
    public static readonly Rule PriceNotLater = new("offer.price-not-later", 422,
        "已有自 {0} 起的价格；新价格须更晚生效，旧价格保留。", "There is a price from {0}; a new one begins later, and the old one is kept.");
    public static readonly Rule PriceInThePast = new("offer.price-in-the-past", 422,
        "价格不能追溯生效，最早从今天起。", "A price is not changed after the fact: it begins today at the earliest.");
    public static readonly Rule UnknownVatRate = new("offer.unknown-vat-rate", 422,
        "增值税率应为 13%、9%、6%、3% 或 0%。", "VAT rates are 13, 9, 6, 3 and 0 per cent.");
    public static readonly Rule UnknownCurrency = new("offer.unknown-currency", 422, "没有“{0}”这个币种（ISO 4217）。", "There is no currency {0} (ISO 4217).");
    public static readonly Rule TooFine = new("offer.too-fine", 422, "最多 {0} 位小数。", "At most {0} decimal places.");

    public static readonly Text Offers = new("供给", "Offers");
    public static readonly Text Lead = new("可以报价的产品与服务：不含税价与税率、能力、区域、服务成本表。成本另存，只有本单位的财务、主管与售前可见。", "What can be quoted: price net of VAT with its rate, capabilities, regions, service sheet. Cost is kept apart, for our own finance, managers and presales.");
    public static readonly Text Empty = new("还没有供给。登记第一项产品或服务。", "No offer yet. Add the first product or service.");
    public static readonly Text Add = new("新增供给", "Add an offer");
    public static readonly Text Code = new("编码", "Code");
    public static readonly Text Name = new("名称", "Name");
    public static readonly Text Owner = new("提供方", "Of");
    public static readonly Text Description = new("说明", "Description");
    public static readonly Text Capabilities = new("能力", "Capabilities");
    public static readonly Text CapabilitiesHint = new("用逗号分隔，如 信创、两地三中心、等保三级", "Separated by commas.");
    public static readonly Text Unit = new("计价单位", "Unit");
    public static readonly Text Price = new("不含税单价", "Price net of VAT");
    public static readonly Text Prices = new("价格", "Prices");
    public static readonly Text PricesLead = new("新价格从生效日起用，旧价格保留，报价时按当日价格。", "A new price counts from its first day; older ones stay, and a quote takes the price of its day.");
    public static readonly Text NoPrice = new("尚未定价", "no price yet");
    public static readonly Text VatRate = new("增值税率", "VAT rate");
    public static readonly Text Gross = new("含税", "with VAT");
    public static readonly Text ValidFrom = new("生效日", "From");
    public static readonly Text SetPrice = new("定价", "Set the price");
    public static readonly Text Currency = new("币种", "Currency");
    public static readonly Text ServiceSheet = new("服务成本表（每站点）", "Service sheet (each site)");
    public static readonly Text Installation = new("安装工时（人时）", "Installation (person-hours)");
    public static readonly Text Construction = new("施工工时（人时）", "Construction (person-hours)");
    public static readonly Text YearlyHours = new("每年服务工时（人时）", "Service a year (person-hours)");
    public static readonly Text Cost = new("成本", "Cost");
    public static readonly Text CostLead = new("只有本单位的财务、主管与售前看得到；每次查看都会留痕。", "Seen by our own finance, managers and presales only; every reading leaves a trace.");
    public static readonly Text UnitCost = new("单位成本（不含税）", "Unit cost (net)");
    public static readonly Text YearlyCost = new("每站点每年服务成本（不含税）", "Service cost a year and site (net)");
    public static readonly Text SetCost = new("登记成本", "Record the cost");
    public static readonly Text NoCost = new("还没有登记成本。", "No cost is recorded.");
    public static readonly Text OnSale = new("在售", "on sale");
    public static readonly Text Ended = new("已停售", "no longer sold");
    public static readonly Text EndsOn = new("将于 {0} 停售", "sold until {0}");
    public static readonly Text State = new("状态", "State");
    public static readonly Text Edit = new("编辑", "Edit");
    public static readonly Text EndSale = new("停售", "End of sale");
    public static readonly Text EndSaleSays = new("过了这一天就不能再用于新的报价，已有合同不受影响。留空表示继续销售。", "After this day it enters no new quote; contracts are untouched. Empty = go on selling.");
    public static readonly Text SoldUntil = new("最后销售日", "Last day of sale");
    public static readonly Text InForce = new("现行", "in force");
    public static readonly Text Coming = new("未生效", "coming");
    public static readonly Text Former = new("历史", "former");
}
