using Microsoft.EntityFrameworkCore;
using Pingshi.Accounts;
using Pingshi.Dispatch;
using Pingshi.Platform.Imports;

namespace Pingshi.Workforce;

/// <summary>One's own engineers from a list: a name that is there once already is that engineer.</summary>
internal static class ImportEngineers
{
    private static readonly Rule SeveralOfTheName = new("imports.several-engineers", 422, "有 {0} 位同名的工程师，请在页面上修改。", "There are {0} engineers of this name; change them on their pages.");

    private static readonly ImportField<string> Name = Fields.Text("name", EngineerWords.Name, 100) with { Required = true, Example = "张工", AlsoCalled = ["工程师", "工程师姓名", "人员姓名", "Engineer"] };
    private static readonly ImportField<IReadOnlyList<string>> Skills = Fields.List("skills", EngineerWords.Skills, Tags.Most, Tags.Longest) with { Example = "网络；安全；数据库", AlsoCalled = ["技能标签", "专业", "专长", "Skill"] };
    private static readonly ImportField<IReadOnlyList<string>> Industries = Fields.List("industries", EngineerWords.Industries, Tags.Most, Tags.Longest) with { Example = "政务、医疗", AlsoCalled = ["熟悉行业", "行业经验", "Industry"] };
    private static readonly ImportField<string> Zone = Fields.Text("zone", EngineerWords.Zone, 60) with { Example = "Asia/Shanghai", AlsoCalled = ["Time zone"] };
    private static readonly ImportField<bool> Offered = Fields.YesNo("isOffered", EngineerWords.Offered) with { Example = "是", Hint = EngineerWords.OfferedSays, AlsoCalled = ["开放", "Offered"] };
    private static readonly ImportField<string> County = ImportPosition.County with { Label = EngineerWords.County, AlsoCalled = [.. ImportPosition.County.AlsoCalled, "常驻地", "常驻区县", "Base"] };

    public static ImportKind Kind { get; } = new("engineers", EngineerWords.Engineers,
        new("一行一位本单位的工程师。姓名已存在的，更新他的资料；账号、班次与证书在页面上维护。", "A row is an engineer of your own. Where the name exists, that engineer is changed; account, shifts and certificates are kept on the page."),
        ListEngineers.Keep, [Name, County, ImportPosition.Latitude, ImportPosition.Longitude, ImportPosition.System, Skills, Industries, Zone, Offered], PlanAsync) { Once = [[Name]] };

    private static async Task<Func<ImportLine, LinePlan>> PlanAsync(AppDb db, IReadOnlyList<ImportLine> lines, CancellationToken ct)
    {
        var mine = db.Scope.Acting;
        var names = lines.Select(l => l.Read(Name)).OfType<string>().Distinct().ToList();
        var known = (await db.Set<Engineer>().Where(e => e.OrganizationId == mine && names.Contains(e.Name)).ToListAsync(ct)).ToLookup(e => e.Name);
        return line =>
        {
            if (line.Read(Name) is not { } name)
            {
                return LinePlan.Refused;
            }
            var several = known[name].ToList();
            if (several.Count > 1)
            {
                line.Refuse(Name, SeveralOfTheName, several.Count);
                return LinePlan.Refused;
            }
            var engineer = several.FirstOrDefault();
            if (engineer?.ClosedAt is not null)
            {
                line.Refuse(Name, EngineerWords.Closed);
            }
            var input = InputOf(line, name, engineer);
            // What the cell itself refused is not said twice.
            line.Refuse(input.WhyNot(db.Scope.Side ?? Side.Customer).Where(r => line.Against.All(said => said.Field != r.Field)));
            return engineer is null ? LinePlan.New(() => { AddEngineer.Put(db, input); })
                : Same(engineer, input) ? LinePlan.Unchanged
                : LinePlan.Changed([() => ShowEngineer.Edit(db, engineer, input)]);
        };
    }

    private static EngineerInput InputOf(ImportLine line, string name, Engineer? engineer)
    {
        var isPlaced = ImportPosition.IsWhole(line);
        return new()
        {
            Name = name, Person = engineer?.PersonId, CountyCode = line.Read(County) ?? engineer?.CountyCode ?? "",
            Latitude = isPlaced ? (double?)line.Value(ImportPosition.Latitude) : engineer?.Latitude, Longitude = isPlaced ? (double?)line.Value(ImportPosition.Longitude) : engineer?.Longitude,
            System = isPlaced ? line.Value(ImportPosition.System) : CoordinateSystem.Wgs84,
            Skills = line.Read(Skills) ?? engineer?.Skills, Industries = line.Read(Industries) ?? engineer?.Industries, Zone = line.Read(Zone) ?? engineer?.Zone,
            IsOffered = line.Value(Offered) ?? engineer?.IsOffered ?? false,
        };
    }

    // Told by what describing it so would make of it, so that no conversion is repeated here.
    private static bool Same(Engineer engineer, EngineerInput input)
    {
        Engineer described = new() { Id = engineer.Id, OrganizationId = engineer.OrganizationId };
        described.Describe(input);
        return (described.CountyCode, described.Position, described.Zone, described.IsOffered) == (engineer.CountyCode, engineer.Position, engineer.Zone, engineer.IsOffered)
            && described.Skills.SequenceEqual(engineer.Skills) && described.Industries.SequenceEqual(engineer.Industries);
    }
}
