namespace Pingshi.Tenders;

/// <summary>What a requirement is about.</summary>
public enum RequirementKind
{
    /// <summary>What a system does for its users.</summary>
    Functional,

    /// <summary>Figures, interfaces, standards, security.</summary>
    Technical,

    /// <summary>Work that people do: delivery, training, operation, staff.</summary>
    Service,

    /// <summary>Who may bid.</summary>
    Qualification,

    /// <summary>Price, payment, securities, periods, liability.</summary>
    Commercial,

    /// <summary>How the bid is written, signed and handed in.</summary>
    Format,
}
