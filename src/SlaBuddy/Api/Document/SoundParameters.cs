using System.Reflection;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Microsoft.AspNetCore.Mvc.Infrastructure;

namespace SlaBuddy.Api.Document;

/// <summary>
/// Lets the generator read the attributes of parameters that stand in a record: ASP.NET Core hands them out as an array of the wrong
/// type, which ends the generator.
/// </summary>
internal sealed class SoundParameters : IApiDescriptionProvider
{
    // After ASP.NET Core's own, which makes the descriptions.
    public int Order => 0;

    public void OnProvidersExecuting(ApiDescriptionProviderContext context)
    {
        foreach (var parameter in context.Results.SelectMany(operation => operation.ParameterDescriptions))
        {
            if (parameter.ParameterDescriptor is IParameterInfoParameterDescriptor { ParameterInfo: { } info })
                parameter.ParameterDescriptor = new Descriptor(parameter.ParameterDescriptor, new Sound(info));
        }
    }

    public void OnProvidersExecuted(ApiDescriptionProviderContext context)
    {
    }

    private sealed class Descriptor : ParameterDescriptor, IParameterInfoParameterDescriptor
    {
        public Descriptor(ParameterDescriptor own, ParameterInfo info) =>
            (Name, ParameterType, BindingInfo, ParameterInfo) = (own.Name, own.ParameterType, own.BindingInfo, info);

        public ParameterInfo ParameterInfo { get; }
    }

    private sealed class Sound : ParameterInfo
    {
        private readonly ParameterInfo _info;

        public Sound(ParameterInfo info)
        {
            _info = info;
            (NameImpl, ClassImpl, PositionImpl, AttrsImpl, MemberImpl) =
                (info.Name, info.ParameterType, info.Position, info.Attributes, info.Member);
        }

        public override bool HasDefaultValue => _info.HasDefaultValue;

        public override object? DefaultValue => _info.DefaultValue;

        public override object? RawDefaultValue => _info.RawDefaultValue;

        public override object[] GetCustomAttributes(bool inherit) => _info.GetCustomAttributes(inherit);

        public override object[] GetCustomAttributes(Type attributeType, bool inherit)
        {
            var found = _info.GetCustomAttributes(inherit).Where(attributeType.IsInstanceOfType).ToArray();
            var sound = (object[])Array.CreateInstance(attributeType, found.Length);
            found.CopyTo(sound, 0);
            return sound;
        }

        public override IList<CustomAttributeData> GetCustomAttributesData() => _info.GetCustomAttributesData();

        public override bool IsDefined(Type attributeType, bool inherit) => _info.IsDefined(attributeType, inherit);
    }
}
