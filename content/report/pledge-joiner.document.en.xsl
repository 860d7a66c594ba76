<?xml version="1.0" encoding="UTF-8"?>
<!-- What somebody promises on joining, in English. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">

  <xsl:import href="pledge.xsl"/>

  <xsl:template match="report" mode="body">
    <xsl:call-template name="advice">
      <xsl:with-param name="more"><xsl:call-template name="lawyer"/> In Japan, Article 16 of the Labour Standards Act forbids fixing a penalty or the amount of damages beforehand. For temporary staff, check the contract with their agency too.</xsl:with-param>
    </xsl:call-template>
    <xsl:call-template name="addressee"/>
    <p>On being employed by the firm I promise the following.</p>

    <heading level="3">Article 1 (while I work here)</heading>
    <p>I keep the work rules and the firm’s rules on information. Unless the firm allows it, I tell nobody outside, and nobody inside whose task it is not, any of the following (“secret information”), and I use it for nothing but my work.</p>
    <list type="number">
      <item>technical information: drawings, data, specifications, process conditions</item>
      <item>business information: quotes, costs, suppliers, how prices are made</item>
      <item>information and things that customers and partners entrusted: drawings, samples, moulds</item>
      <xsl:call-template name="secrets"/>
      <item>whatever else the firm has marked or named as secret</item>
    </list>

    <heading level="3">Article 2 (handling)</heading>
    <list type="number">
      <item>I handle secret information as far as I am allowed to, in the places and ways laid down. Without leave I do not copy it, take it out, or move it to devices of my own or to outside services.</item>
      <item>When my work no longer needs it I return papers, media and keys at once and keep no copy.</item>
      <item>I accept that the firm looks at the records (logs) of my access to it.</item>
    </list>

    <heading level="3">Article 3 (telling)</heading>
    <p>When I notice that secret information leaked, was lost or altered, or may be, I at once tell <xsl:apply-templates select="$paper/value[@key = 'report-to']" mode="write"/> and do what I am told to limit the harm.</p>

    <heading level="3">Article 4 (after I leave)</heading>
    <p>After leaving the firm or my task I neither disclose nor use the secret information that I learned there, except what has become public. On leaving I sign a confidentiality paper if the firm asks for one.</p>

    <heading level="3">Article 5 (secrets of others)</heading>
    <list type="number">
      <item>I hold no papers or data with secrets of third parties, such as a former employer, and will bring none in.</item>
      <item>Without their written consent I do not tell the firm their secrets, use them in my work, let the firm use them, or have it file for rights on them.</item>
    </list>

    <heading level="3">Article 6 (earlier promises)</heading>
    <p>If I am bound by promises of secrecy or non-competition to others, I tell my superior whenever it matters, and keep them.</p>

    <heading level="3">Article 7 (liability)</heading>
    <p>I understand that I am liable by law if I break this pledge, and make good the damage that the firm suffers from it.</p>

    <xsl:call-template name="signature-lines"/>
  </xsl:template>

</xsl:stylesheet>
