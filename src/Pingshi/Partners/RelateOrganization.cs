using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Pingshi.Platform.Identity;

namespace Pingshi.Partners;

/// <summary>A related organisation is put on record, or taken off it.</summary>
public static class RelateOrganization
{
    public const string Route = "/company/relations";
    public const string RemoveRoute = "/company/relations/{relation}/remove";

    public sealed record Input
    {
        [Required, StringLength(200)] public required string Name { get; init; }
        public required RelationKind Kind { get; init; }
        [StringLength(18)] public string? CreditCode { get; init; }
    }

    public sealed record Related(Id<RelatedOrganization> Relation);

    public static void Map(Routes routes)
    {
        routes.Act<Input, Related>(Route, Company.Keep, ShowCompany.Route, ExecuteAsync, _ => ShowCompany.Route);
        routes.Act<Nothing, Related>(RemoveRoute, Company.Keep, ShowCompany.Route, RemoveAsync, _ => ShowCompany.Route);
    }

    public static IEnumerable<Reason> WhyNot(Input input, Organization company)
    {
        foreach (var reason in CreditCode.WhyNot(input.CreditCode))
        {
            yield return reason;
        }
        if (input.Name == company.Name || (input.CreditCode is { } code && code == company.CreditCode))
        {
            yield return CompanyWords.RelatedToItself.Because("name");
        }
    }

    private static async Task<Related> ExecuteAsync(Call call, Input input)
    {
        var db = call.Db;
        Refusal.If(WhyNot(input, await db.MyCompanyAsync(call.Cancel)));
        var relation = new RelatedOrganization
        {
            Id = db.Scope.NewId<RelatedOrganization>(), OrganizationId = db.Scope.Acting, Name = input.Name, CreditCode = input.CreditCode, Kind = input.Kind,
        };
        db.Add(relation);
        db.Record("company.relate", relation.Id.Subject, null, ("name", input.Name), ("kind", input.Kind.ToString()), ("creditCode", input.CreditCode));
        return new(relation.Id);
    }

    private static async Task<Related> RemoveAsync(Call call, Nothing input)
    {
        var (db, id, mine) = (call.Db, call.Id<RelatedOrganization>("relation"), call.Scope.Acting);
        var relation = await db.Set<RelatedOrganization>().SingleOrDefaultAsync(r => r.Id == id && r.OrganizationId == mine, call.Cancel) ?? throw Refusal.NotFound;
        db.Remove(relation);
        db.Record("company.unrelate", id.Subject, null, ("name", relation.Name), ("kind", relation.Kind.ToString()));
        return new(id);
    }
}
