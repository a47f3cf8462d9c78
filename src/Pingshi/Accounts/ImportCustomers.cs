using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Pingshi.Platform.Identity;
using Pingshi.Platform.Imports;

namespace Pingshi.Accounts;

/// <summary>Customers from a list: a name that is there already is that customer.</summary>
internal static partial class ImportCustomers
{
    private static readonly Rule NoCreditCode = new("imports.no-credit-code", 422,
        "“{0}”不是统一社会信用代码（18 位数字或大写字母；请把单元格设为文本）。", "{0} is no unified social credit code (18 digits or capital letters; format the cell as text).");
    private static readonly Rule CodeTaken = new("imports.credit-code-taken", 422, "这个代码属于“{0}”。", "This code belongs to {0}.");

    private static readonly ImportField<string> Name = Fields.Text("name", new("客户名称", "Customer"), 200) with
    {
        Required = true, Example = "示例市大数据局", AlsoCalled = ["单位名称", "单位", "名称", "客户", "甲方", "Name", "Organisation", "Organization", "Account", "Company"],
    };
    private static readonly ImportField<string> Code = Fields.Code("creditCode", IdentityWords.CreditCode, CreditCodeShape, NoCreditCode) with
    {
        Example = "11320000MB0000000D", AlsoCalled = ["信用代码", "社会信用代码", "组织机构代码", "税号", "USCC", "Credit code", "Tax number"],
    };
    private static readonly ImportField<OrganizationSize> Size = Fields.Choice<OrganizationSize>("size", IdentityWords.Size, IdentityWords.Of) with
    {
        Example = "大型", AlsoCalled = ["规模", "企业规模", "划型", "Size"],
    };

    public static ImportKind Kind { get; } = new("customers", new("客户", "Customers"),
        new("一行一个客户。名称已存在的，更新它的代码和规模。", "A row is a customer. Where the name exists, its code and size are changed."),
        OrganizationDirectory.KeepOrganizations, [Name, Code, Size], PlanAsync) { Once = [[Name], [Code]] };

    private static async Task<Func<ImportLine, LinePlan>> PlanAsync(AppDb db, IReadOnlyList<ImportLine> lines, CancellationToken ct)
    {
        var names = lines.Select(l => l.Read(Name)).OfType<string>().Distinct().ToList();
        var codes = lines.Select(l => l.Read(Code)).OfType<string>().Distinct().ToList();
        var known = await db.Set<Organization>().Where(o => o.Side == Side.Customer && names.Contains(o.Name)).ToDictionaryAsync(o => o.Name, ct);
        var holders = (await db.Set<Organization>().Where(o => o.CreditCode != null && codes.Contains(o.CreditCode)).Select(o => new { o.CreditCode, o.Name }).ToListAsync(ct)).ToLookup(o => o.CreditCode, o => o.Name);
        return line =>
        {
            var (name, code, size) = (line.Read(Name), line.Read(Code), line.Value(Size));
            line.Refuse(CreditCode.WhyNot(code, Code.Name));
            if (code is not null && holders[code].FirstOrDefault(n => n != name) is { } holder)
            {
                line.Refuse(Code, CodeTaken, holder);
            }
            return name is null ? LinePlan.Refused
                : known.TryGetValue(name, out var customer) ? LinePlan.Changed(Changes(db, customer, code, size))
                : LinePlan.New(() => { CreateOrganization.Execute(db, new() { Name = name, Side = Side.Customer, CreditCode = code, Size = size }); });
        };
    }

    private static List<Action> Changes(AppDb db, Organization customer, string? code, OrganizationSize? size)
    {
        List<Action> changes = [];
        if (code is not null && code != customer.CreditCode)
        {
            changes.Add(() => customer.CreditCode = code);
        }
        if (size is not null && size != customer.Size)
        {
            changes.Add(() => customer.Size = size);
        }
        if (changes.Count > 0)
        {
            changes.Add(() => db.Record("accounts.change-customer", customer.Id.Subject, null, ("creditCode", customer.CreditCode), ("size", customer.Size?.ToString())));
        }
        return changes;
    }

    [GeneratedRegex("^[0-9A-Z]{18}$")]
    private static partial Regex CreditCodeShape { get; }
}
