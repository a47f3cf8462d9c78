using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Pingshi.Commitments;
using Pingshi.Platform.Files;

namespace Pingshi.Workforce;

/// <summary>An engineer's certificate is recorded, perhaps in place of an older one; or withdrawn.</summary>
public static class CertifyEngineer
{
    public const string Route = "/engineers/{engineer}/certificates";
    public const string WithdrawRoute = "/engineers/{engineer}/certificates/{engineerCertificate}/withdraw";

    public sealed record Input
    {
        [Required, StringLength(200)] public required string Name { get; init; }
        [StringLength(200)] public string? Issuer { get; init; }
        [StringLength(100)] public string? Number { get; init; }
        public LocalDate? ValidFrom { get; init; }
        public LocalDate? ValidTo { get; init; }
        public Id<StoredFile>? File { get; init; }

        /// <summary>The certificate whose place it takes.</summary>
        public Id<EngineerCertificate>? Renews { get; init; }
    }

    public sealed record Certified(Id<Engineer> Engineer, Id<EngineerCertificate> Certificate);

    public static void Map(Routes routes)
    {
        routes.Act<Input, Certified>(Route, ListEngineers.Keep, ShowEngineer.Route, ExecuteAsync, c => Patterns.Url(ShowEngineer.Route, [c.Engineer]));
        routes.Act<Nothing, Certified>(WithdrawRoute, ListEngineers.Keep, ShowEngineer.Route, WithdrawAsync, c => Patterns.Url(ShowEngineer.Route, [c.Engineer]));
    }

    private static async Task<Certified> ExecuteAsync(Call call, Input input)
    {
        var (db, engineer) = (call.Db, await call.MyEngineerAsync());
        EngineerWords.Closed.Unless(engineer.ClosedAt is null);
        Refusal.If(new Validity(input.ValidFrom, input.ValidTo).WhyNot());
        if (input.File is { } file && !await db.Set<StoredFile>().AnyAsync(f => f.Id == file && f.OrganizationId == engineer.OrganizationId, call.Cancel))
        {
            throw Refusal.NotFound;
        }
        if (input.Renews is { } renewed)
        {
            await EndAsync(db, engineer, renewed, call.Cancel);
            await db.KeepAsync(EngineerCertificate.Valid, renewed.Value, call.Cancel);
        }
        var certificate = new EngineerCertificate
        {
            Id = db.Scope.NewId<EngineerCertificate>(), EngineerId = engineer.Id, OrganizationId = engineer.OrganizationId, Name = input.Name, Issuer = input.Issuer, Number = input.Number,
            ValidFrom = input.ValidFrom, ValidTo = input.ValidTo, File = input.File,
        };
        db.Add(certificate);
        await db.PromiseValidityAsync(engineer, certificate, call.Cancel);
        db.Record("engineers.certify", engineer.Id.Subject, null,
            ("name", input.Name), ("number", input.Number), ("validTo", input.ValidTo?.ToString()), ("renews", input.Renews?.ToString()), ("file", input.File?.ToString()));
        return new(engineer.Id, certificate.Id);
    }

    private static async Task<Certified> WithdrawAsync(Call call, Nothing input)
    {
        var (db, engineer, id) = (call.Db, await call.MyEngineerAsync(), call.Id<EngineerCertificate>("engineerCertificate"));
        await EndAsync(db, engineer, id, call.Cancel);
        await db.DropAsync(EngineerCertificate.Valid, id.Value, call.Cancel);
        db.Record("engineers.withdraw-certificate", engineer.Id.Subject, null, ("certificate", id.ToString()));
        return new(engineer.Id, id);
    }

    private static async Task EndAsync(AppDb db, Engineer engineer, Id<EngineerCertificate> id, CancellationToken ct)
    {
        var old = await db.Set<EngineerCertificate>().SingleOrDefaultAsync(c => c.Id == id && c.EngineerId == engineer.Id, ct) ?? throw Refusal.NotFound;
        EngineerWords.CertificateEnded.Unless(old.EndedAt is null);
        old.EndedAt = db.Scope.Now;
    }
}

internal static class EngineerPromises
{
    extension(AppDb db)
    {
        /// <summary>While its engineer works here, the employer owes it to itself that the certificate stays valid.</summary>
        public async Task PromiseValidityAsync(Engineer engineer, EngineerCertificate certificate, CancellationToken ct)
        {
            if (certificate.Validity.EndsAt is { } end)
            {
                await db.RaiseAsync(EngineerCertificate.Valid, certificate.Id.Value, new(
                    engineer.OrganizationId, engineer.OrganizationId, end, Patterns.Url(ShowEngineer.Route, [engineer.Id]), [engineer.Name, certificate.Name], engineer.PersonId), ct);
            }
        }
    }
}
