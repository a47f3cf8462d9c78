using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Pingshi.Platform.Files;
using Pingshi.Platform.Identity;

namespace Pingshi.Partners;

/// <summary>One's own organisation: what it declared, to whom it is related, which certificates it holds.</summary>
public static class ShowCompany
{
    public const string Route = "/company";

    public sealed record Declared(OrganizationSize Size, LocalDate On, Id<StoredFile>? File, string By);

    public sealed record Relation(Id<RelatedOrganization> Id, string Name, string? CreditCode, RelationKind Kind);

    public sealed record Model(
        string Name, string? CreditCode, OrganizationSize? Size, IReadOnlyList<Declared> Declarations, IReadOnlyList<Relation> Relations,
        IReadOnlyList<CertificateFacts> Certificates, bool MayKeep, long Version) : IVersioned;

    public sealed record Input
    {
        [StringLength(18)] public string? CreditCode { get; init; }
    }

    public sealed record Changed(Id<Organization> Organization);

    public static void Map(Routes routes)
    {
        routes.Read<ShowCompanyPage, Model>(Route, Company.See, ShowAsync);
        routes.Act<Input, Changed>(Route, Company.Keep, Route, ChangeAsync, _ => Route);
    }

    private static async Task<Model> ShowAsync(Call call)
    {
        var (db, mine) = (call.Db, call.Scope.Acting);
        var company = await db.MyCompanyAsync(call.Cancel);
        var certificates = await db.Set<Certificate>().AsNoTracking().Where(c => c.OrganizationId == mine && c.RenewedBy == null && c.WithdrawnAt == null)
            .OrderBy(c => c.ValidTo).ThenBy(c => c.Id).Select(CertificateFacts.From).ToListAsync(call.Cancel);
        return new(company.Name, company.CreditCode, company.Size, await DeclarationsAsync(db, mine, call.Cancel), await RelationsAsync(db, mine, call.Cancel),
            certificates, Company.Keep.Allows(call.Scope), company.Version);
    }

    internal static Task<List<Declared>> DeclarationsAsync(AppDb db, Id<Organization> of, CancellationToken ct) => (
        from d in db.Set<SizeDeclaration>().AsNoTracking()
        join p in db.Set<Person>() on d.By equals p.Id
        where d.OrganizationId == of
        orderby d.On descending, d.Id descending
        select new Declared(d.Size, d.On, d.File, p.Name)).ToListAsync(ct);

    internal static Task<List<Relation>> RelationsAsync(AppDb db, Id<Organization> of, CancellationToken ct) =>
        db.Set<RelatedOrganization>().AsNoTracking().Where(r => r.OrganizationId == of).OrderBy(r => r.Name)
            .Select(r => new Relation(r.Id, r.Name, r.CreditCode, r.Kind)).ToListAsync(ct);

    private static async Task<Changed> ChangeAsync(Call call, Input input)
    {
        var company = await call.Db.MyCompanyAsync(call.Cancel);
        call.Expect(company);
        Refusal.If(CreditCode.WhyNot(input.CreditCode));
        company.CreditCode = input.CreditCode;
        call.Db.Record("company.change-credit-code", company.Id.Subject, null, ("creditCode", input.CreditCode));
        return new(company.Id);
    }
}
