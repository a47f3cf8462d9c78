namespace Pingshi.Tenders.Writing;

/// <summary>Which form it is.</summary>
public enum FormKind
{
    /// <summary>The bid letter (投标函, 响应声明).</summary>
    BidLetter,

    /// <summary>The opening summary (开标一览表, 报价一览表).</summary>
    OpeningSummary,

    /// <summary>The itemised prices (分项报价表, 报价明细表).</summary>
    ItemisedPrices,

    /// <summary>The table of qualifications (资格条件响应表).</summary>
    Qualifications,

    /// <summary>The technical deviation table.</summary>
    TechnicalDeviation,

    /// <summary>The commercial deviation table.</summary>
    CommercialDeviation,

    /// <summary>A declaration (声明函, 承诺函).</summary>
    Declaration,

    /// <summary>The consortium agreement (联合体协议).</summary>
    ConsortiumAgreement,

    /// <summary>The power of attorney (授权委托书).</summary>
    PowerOfAttorney,

    /// <summary>Any other form of the same chapter.</summary>
    Other,
}

/// <summary>Something that was filled in.</summary>
/// <param name="Label">The form's words beside it.</param>
/// <param name="Value">What was written.</param>
/// <param name="Place">Where, in the tender's own numbering.</param>
public sealed record FormFill(string Label, string Value, Place Place);

/// <summary>Something that stays blank.</summary>
/// <param name="Words">The form's words around it.</param>
/// <param name="Place">Where, in the tender's own numbering.</param>
public sealed record FormBlank(string Words, Place Place);

/// <summary>A place to seal or sign that the form prints.</summary>
/// <param name="Words">The form's words.</param>
/// <param name="Sealed">Whether a seal belongs there.</param>
/// <param name="Signed">Whether a signature belongs there; some forms let one choose.</param>
/// <param name="Place">Where, in the tender's own numbering.</param>
public sealed record FormSignPlace(string Words, bool Sealed, bool Signed, Place Place);

/// <summary>One form and what was done with it.</summary>
public sealed record FilledForm
{
    /// <summary>Its title as the tender prints it.</summary>
    public required string Title { get; init; }

    /// <summary>Which form it is.</summary>
    public required FormKind Kind { get; init; }

    /// <summary>Where it begins.</summary>
    public required Place Place { get; init; }

    /// <summary>What was filled in.</summary>
    public required IReadOnlyList<FormFill> Filled { get; init; }

    /// <summary>What stays blank.</summary>
    public required IReadOnlyList<FormBlank> Blanks { get; init; }

    /// <summary>Where it is sealed and signed.</summary>
    public required IReadOnlyList<FormSignPlace> SignPlaces { get; init; }
}

/// <summary>A tender whose forms were filled in place.</summary>
/// <param name="Docx">The whole document; only forms differ from the original.</param>
/// <param name="Forms">The forms found, in the order of the document.</param>
public sealed record FilledForms(byte[] Docx, IReadOnlyList<FilledForm> Forms);
