using System.Text;
using Pingshi.Engagements;
using Pingshi.Needs;
using Pingshi.Partners;
using Pingshi.Platform.Files;
using Pingshi.Proposals;

namespace Pingshi.Host.DemoWorld;

/// <summary>One engagement of the demo world, and what its people do there.</summary>
internal sealed class DemoThread(World world, EngagementId id)
{
    private IReadOnlyList<Row> _requirements = [];

    public string Url(string pattern, params IReadOnlyList<object> ids) => Patterns.Url(pattern, [id, .. ids]);

    /// <summary>The provider's manager brings in those who work on it and are not there by the account team.</summary>
    public async Task JoinAsync(params IReadOnlyList<Member> members)
    {
        var manager = world[Cast.Manager];
        var there = (await manager.SeeAsync<Head>(Url(ShowEngagement.Route))).Model.Members.Select(m => m.Id).ToHashSet();
        foreach (var member in members.Where(m => !there.Contains(world[m].Id)))
        {
            await manager.ActAsync<AddMember.Done>(Url(AddMember.Route), new AddMember.Input { Person = world[member].Id });
        }
    }

    public Task LogAsync(Member member, int daysBefore, decimal hours, PresalesKind kind, string note) =>
        world[member].ActAsync<LogPresales.Logged>(Url(LogPresales.Route), new LogPresales.Input { On = world.Clock.Today.PlusDays(-daysBefore), Hours = hours, Kind = kind, Note = note });

    public async Task FreezeAsync(Member member)
    {
        await world[member].ActOnAsync<FreezeRevision.Frozen>(Url(NeedPages.Route), Url(FreezeRevision.Route), new FreezeRevision.Input());
        _requirements = (await world[member].SeeAsync<Need>(Url(NeedPages.Route))).Model.Rows;
    }

    /// <summary>Every requirement of the frozen revision.</summary>
    public IEnumerable<Id<Requirement>> All => _requirements.Select(r => r.Requirement);

    /// <summary>The first requirement of the frozen revision that reads so.</summary>
    public Id<Requirement> About(string words) => _requirements.First(r => r.Text.Contains(words, StringComparison.Ordinal)).Requirement;

    public IReadOnlyList<Id<Requirement>> About(IEnumerable<string> words) => [.. words.Select(About)];

    public async Task AnswerAsync(Member member, Reply reply)
    {
        var (person, requirement) = (world[member], About(reply.About));
        await person.ActOnAsync<AnswerRequirement.Answered>(
            Url(AnswerRequirement.Route, requirement), Url(AnswerRequirement.Route, requirement), new AnswerRequirement.Input { Text = reply.Words, Deviation = reply.Deviation });
        if (reply.Cites is { } name)
        {
            var held = (await person.SeeAsync<Held>($"{ListCertificates.Route}?filter={Uri.EscapeDataString(name)}")).Model.Page.Rows.Single(c => c.Name == name);
            await person.ActAsync<AddEvidence.Answered>(Url(CiteCertificate.Route, requirement), new CiteCertificate.Input { Certificate = held.Id });
        }
        if (reply.Proof is { } proof)
        {
            await person.ActAsync<AddEvidence.Answered>(Url(AddEvidence.Route, requirement), new AddEvidence.Input
            {
                Nature = proof.Nature, Object = proof.Object, Issuer = proof.Issuer, Number = proof.Number, Covers = proof.Covers,
                ValidTo = proof.ValidMonths is { } months ? world.Clock.Today.PlusMonths(months) : null, File = await FileAsync(person, proof),
            });
        }
    }

    private static async Task<Id<StoredFile>?> FileAsync(DemoPerson person, Proof proof) => proof.HasFile
        ? await person.UploadAsync(proof.Object + ".txt", Encoding.UTF8.GetBytes($"演示用文件，并非真实证明。\n\n{proof.Object}\n出具：{proof.Issuer}\n编号：{proof.Number}\n覆盖：{proof.Covers}\n"))
        : null;

    private sealed record Head(IReadOnlyList<ShowEngagement.Member> Members);

    private sealed record Need(IReadOnlyList<Row> Rows);

    private sealed record Held(HeldPage Page);

    private sealed record HeldPage(IReadOnlyList<Paper> Rows);

    private sealed record Paper(Id<Certificate> Id, string Name);

    private sealed record Row(Id<Requirement> Requirement, string Text);
}

/// <summary>What someone answers to the requirement that reads so, and what proves it.</summary>
internal sealed record Reply(string About, Deviation Deviation, string Words, Proof? Proof = null)
{
    /// <summary>One of our own certificates, by name.</summary>
    public string? Cites { get; init; }
}

internal sealed record Proof(EvidenceNature Nature, string Object, string Issuer, string Number, string? Covers = null, int? ValidMonths = null, bool HasFile = false);

/// <summary>The documents of <c>samples/</c>, as they lie in the product.</summary>
internal static class Samples
{
    public static byte[] Read(string name)
    {
        using var content = typeof(Samples).Assembly.GetManifestResourceStream("samples/" + name) ?? throw new InvalidOperationException($"The sample {name} is not in the product.");
        using var bytes = new MemoryStream();
        content.CopyTo(bytes);
        return bytes.ToArray();
    }
}
