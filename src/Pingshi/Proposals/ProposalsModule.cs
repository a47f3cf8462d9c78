using Microsoft.EntityFrameworkCore;
using Pingshi.Platform;
using Pingshi.Proposals.Quotes;
using Pingshi.Proposals.Response;
using Pingshi.Proposals.Structure;

namespace Pingshi.Proposals;

/// <summary>Go or no-go, answers, evidence, delivery structure, the quote, response documents.</summary>
public static class ProposalsModule
{
    public static Module Module { get; } = new("Proposals", Tables, Add, Map);

    private static void Tables(ModelBuilder model, AppDb db)
    {
        ProposalTables.Map(model, db);
        Testimonies.Map(model, db);
        QuoteTables.Map(model, db);
        StructureTables.Map(model, db);
        ResponseTables.Map(model, db);
    }

    private static void Add(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(Proposing.AnswerDue).AddSingleton(Structuring.AcceptanceDue);
        services.AddSingleton(HandOverAnswers.Step);
        services.AddSingleton(PlatformModule.SubjectOf<Evidence>("evidence"));
        services.AddSingleton(new EngagementTab(ProposalWords.GoNoGo, DecideGo.Route, BidRoom.Lead, 30))
            .AddSingleton(new EngagementTab(ProposalWords.BidRoom, BidRoom.Route, BidRoom.See, 40))
            .AddSingleton(new EngagementTab(ProposalWords.Answers, ShowAnswers.Route, ShowAnswers.See, 50))
            .AddSingleton(new EngagementTab(StructureWords.Structure, ShowStructure.Route, BidRoom.See, 44));
        QuotesModule.Add(services);
        ResponseModule.Add(services);
    }

    private static void Map(Routes routes)
    {
        DecideGo.Map(routes);
        BidRoom.Map(routes);
        AnswerRequirement.Map(routes);
        AddEvidence.Map(routes);
        CiteCertificate.Map(routes);
        CiteTestimony.Map(routes);
        AssignAnswers.Map(routes);
        InvitePartner.Map(routes);
        AdoptAnswer.Map(routes);
        ShowAnswers.Map(routes);
        QuotesModule.Map(routes);
        ResponseModule.Map(routes);
        ShowStructure.Map(routes);
        ChooseStructure.Map(routes);
        JoinStructure.Map(routes);
        LeaveStructure.Map(routes);
        AssignWork.Map(routes);
        StateAmount.Map(routes);
        AskAcceptance.Map(routes);
        ReplyToStructure.Map(routes);
        FreezeStructure.Map(routes);
    }
}
