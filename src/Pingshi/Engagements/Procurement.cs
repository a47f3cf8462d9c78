namespace Pingshi.Engagements;

/// <summary>How the customer buys (采购方式). Each is a rule pack; what a pack does not know is named and not computed.</summary>
public enum ProcurementMethod
{
    /// <summary>No procurement procedure: a direct purchase.</summary>
    Direct,
    OpenTender,
    InvitedTender,
    CompetitiveNegotiation,
    CompetitiveConsultation,
    Inquiry,
    SingleSource,
    FrameworkAgreement,
    ElectronicMall,
    WorksTender,
    EnterpriseOwn,
}

/// <summary>How far the procurement has come, as the provider states it with the announcement.</summary>
public enum Phase
{
    /// <summary>Before publication: anything may change.</summary>
    Preparing,
    Published,
    /// <summary>Bids are in and being judged or negotiated.</summary>
    Evaluating,
    Won,
    Lost,
    /// <summary>废标 or 终止: the procedure ended without an award.</summary>
    Cancelled,
}

internal static class Procurement
{
    extension(ProcurementMethod method)
    {
        /// <summary>Whether there is a publication, and with it a tender firewall, in this method.</summary>
        public bool HasPublication => method switch
        {
            ProcurementMethod.Direct => false,
            ProcurementMethod.OpenTender or ProcurementMethod.InvitedTender or ProcurementMethod.CompetitiveNegotiation
                or ProcurementMethod.CompetitiveConsultation or ProcurementMethod.Inquiry or ProcurementMethod.SingleSource
                or ProcurementMethod.FrameworkAgreement or ProcurementMethod.ElectronicMall or ProcurementMethod.WorksTender
                or ProcurementMethod.EnterpriseOwn => true,
        };
    }

    extension(Phase phase)
    {
        public bool IsOver => phase is Phase.Won or Phase.Lost or Phase.Cancelled;

        /// <summary>The phases that may follow.</summary>
        public IReadOnlyList<Phase> Next(ProcurementMethod method) => phase switch
        {
            Phase.Preparing when method.HasPublication => [Phase.Published, Phase.Cancelled],
            Phase.Preparing => [Phase.Won, Phase.Lost, Phase.Cancelled],
            Phase.Published => [Phase.Evaluating, Phase.Won, Phase.Lost, Phase.Cancelled],
            Phase.Evaluating => [Phase.Won, Phase.Lost, Phase.Cancelled],
            Phase.Won or Phase.Lost or Phase.Cancelled => [],
        };
    }
}
