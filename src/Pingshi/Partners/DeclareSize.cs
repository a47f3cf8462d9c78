using Microsoft.EntityFrameworkCore;
using NodaTime;
using Pingshi.Commitments;
using Pingshi.Platform.Files;
using Pingshi.Platform.Identity;

namespace Pingshi.Partners;

/// <summary>The organisation declares its own size; earlier declarations stay on record.</summary>
public static class DeclareSize
{
    public const string Route = "/company/size";

    public sealed record Input
    {
        public required OrganizationSize Size { get; init; }
        public required LocalDate On { get; init; }
        public Id<StoredFile>? File { get; init; }
    }

    public sealed record Declared(Id<SizeDeclaration> Declaration);

    public static void Map(Routes routes) => routes.Act<Input, Declared>(Route, Company.Keep, ShowCompany.Route, ExecuteAsync, _ => ShowCompany.Route);

    public static IEnumerable<Reason> WhyNot(Input input, LocalDate? newest, LocalDate today)
    {
        if (input.On > today)
        {
            yield return CompanyWords.InTheFuture.Because("on");
        }
        if (input.On < newest)
        {
            yield return CompanyWords.EarlierThanNewest.Because("on", newest.Value);
        }
    }

    private static async Task<Declared> ExecuteAsync(Call call, Input input)
    {
        var (db, mine) = (call.Db, call.Scope.Acting);
        var newest = await db.Set<SizeDeclaration>().AsNoTracking().Where(d => d.OrganizationId == mine).OrderByDescending(d => d.On).ThenByDescending(d => d.Id).FirstOrDefaultAsync(call.Cancel);
        Refusal.If(WhyNot(input, newest?.On, Validity.Today(db.Scope.Now)));
        await db.MustBeMyFileAsync(input.File, call.Cancel);
        var company = await db.MyCompanyAsync(call.Cancel);
        company.Size = input.Size;
        var declaration = new SizeDeclaration
        {
            Id = db.Scope.NewId<SizeDeclaration>(), OrganizationId = mine, Size = input.Size, On = input.On, File = input.File, At = db.Scope.Now, By = db.Scope.Actor,
        };
        db.Add(declaration);
        db.Record("company.declare-size", declaration.Id.Subject, null, ("size", input.Size.ToString()), ("on", input.On.ToString()), ("file", input.File?.ToString()));
        return new(declaration.Id);
    }
}
