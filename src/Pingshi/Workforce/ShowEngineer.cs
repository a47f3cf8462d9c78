using Microsoft.EntityFrameworkCore;
using NodaTime;
using Pingshi.Platform.Files;
using Pingshi.Platform.Identity;

namespace Pingshi.Workforce;

/// <summary>One engineer: base, skills, shifts, absences, certificates. Its employer edits it here.</summary>
public static class ShowEngineer
{
    public const string Route = "/engineers/{engineer}";

    public sealed record Facts(
        Id<Engineer> Id, string Name, Id<Person>? Person, string CountyCode, double? Latitude, double? Longitude,
        IReadOnlyList<string> Skills, IReadOnlyList<string> Industries, string Zone, bool IsOffered, bool IsClosed);

    public sealed record DayOfShifts(IsoDayOfWeek Day, string Windows);

    public sealed record AbsenceFacts(Id<Absence> Id, LocalDate From, LocalDate To, string? Note);

    public sealed record CertificateFacts(Id<EngineerCertificate> Id, string Name, string? Issuer, string? Number, LocalDate? ValidFrom, LocalDate? ValidTo, Id<StoredFile>? File);

    public sealed record Model(
        Facts Engineer, string Employer, IReadOnlyList<DayOfShifts> Week, IReadOnlyList<AbsenceFacts> Absences, IReadOnlyList<CertificateFacts> Certificates,
        IReadOnlyList<Choice<Person>> People, bool MayKeep, bool MayOffer, long Version) : IVersioned;

    public sealed record Edited(Id<Engineer> Engineer);

    public static void Map(Routes routes)
    {
        routes.Read<ShowEngineerPage, Model>(Route, ListEngineers.See, ShowAsync);
        routes.Act<EngineerInput, Edited>(Route, ListEngineers.Keep, Route, EditAsync, e => Patterns.Url(Route, [e.Engineer]));
    }

    private static async Task<Model> ShowAsync(Call call)
    {
        var (db, id) = (call.Db, call.Id<Engineer>("engineer"));
        var engineer = await db.Set<Engineer>().AsNoTracking().SingleAsync(e => e.Id == id, call.Cancel);
        var employer = await db.Set<Organization>().Where(o => o.Id == engineer.OrganizationId).Select(o => o.Name).SingleAsync(call.Cancel);
        var ours = engineer.OrganizationId == call.Scope.Acting;
        var mayKeep = ours && ListEngineers.Keep.Allows(call.Scope);
        var facts = new Facts(id, engineer.Name, ours ? engineer.PersonId : null, engineer.CountyCode, engineer.Latitude, engineer.Longitude,
            engineer.Skills, engineer.Industries, engineer.Zone, engineer.IsOffered, engineer.ClosedAt is not null);
        return new(facts, employer, await WeekAsync(db, id, call.Cancel), await AbsencesAsync(call, engineer, ours), await CertificatesAsync(db, id, ours, call.Cancel),
            mayKeep ? await db.OurPeopleAsync(call.Cancel) : [], mayKeep, call.Scope.Side == Side.Partner, engineer.Version);
    }

    private static async Task<IReadOnlyList<DayOfShifts>> WeekAsync(AppDb db, Id<Engineer> id, CancellationToken ct)
    {
        var shifts = await db.Set<Shift>().AsNoTracking().Where(s => s.EngineerId == id).ToListAsync(ct);
        return [.. Enum.GetValues<IsoDayOfWeek>().Where(d => d != IsoDayOfWeek.None).Select(day => new DayOfShifts(
            day, string.Join(", ", shifts.Where(s => s.Day == day).OrderBy(s => s.FromMinute).Select(s => s.Window))))];
    }

    // The dates are needed to plan with someone, the reason is its employer's affair.
    private static async Task<IReadOnlyList<AbsenceFacts>> AbsencesAsync(Call call, Engineer engineer, bool ours)
    {
        var today = call.Scope.Now.InZone(DateTimeZoneProviders.Tzdb[engineer.Zone]).Date;
        var coming = await call.Db.Set<Absence>().AsNoTracking().Where(a => a.EngineerId == engineer.Id && a.To >= today).OrderBy(a => a.From).ThenBy(a => a.Id).ToListAsync(call.Cancel);
        return [.. coming.Select(a => new AbsenceFacts(a.Id, a.From, a.To, ours ? a.Note : null))];
    }

    private static async Task<IReadOnlyList<CertificateFacts>> CertificatesAsync(AppDb db, Id<Engineer> id, bool ours, CancellationToken ct) =>
        await db.Set<EngineerCertificate>().AsNoTracking().Where(c => c.EngineerId == id && c.EndedAt == null).OrderBy(c => c.ValidTo).ThenBy(c => c.Id)
            .Select(c => new CertificateFacts(c.Id, c.Name, c.Issuer, c.Number, c.ValidFrom, c.ValidTo, ours ? c.File : null)).ToListAsync(ct);

    private static async Task<Edited> EditAsync(Call call, EngineerInput input)
    {
        var engineer = await call.MyEngineerAsync();
        Refusal.If(await call.WhyNotEngineerAsync(input));
        Edit(call.Db, engineer, input);
        return new(engineer.Id);
    }

    internal static void Edit(AppDb db, Engineer engineer, EngineerInput input)
    {
        engineer.Describe(input);
        db.Record("engineers.edit", engineer.Id.Subject, null,
            ("name", input.Name), ("county", input.CountyCode), ("skills", string.Join(',', engineer.Skills)), ("offered", input.IsOffered ? "yes" : "no"));
    }
}
